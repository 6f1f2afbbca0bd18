package org.lct.editor.palette;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lct.cloud.Catalog;
import org.lct.editor.session.CheckedPlan;
import org.lct.template.Template;
import org.lct.template.Templates;

/// What whole stacks cost a month. Each is a plan like any other, so it is read and checked for that, in the background.
/// All but that is for the JavaFX thread.
public final class StackPrices {
  private final Executor threads;
  private final Executor fx;
  private final Catalog catalog;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Map<String, BigDecimal>> monthly = new ReadOnlyObjectWrapper<>(
      Map.of());

  /// Prices that nobody has reckoned yet.
  ///
  /// @param threads where stacks are checked
  /// @param fx runs what it is given on the JavaFX thread
  public StackPrices(Executor threads, Executor fx, Catalog catalog, InstantSource clock) {
    this.threads = threads;
    this.fx = fx;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// In US dollars, by the identity of templates; without those that are not reckoned yet.
  public ReadOnlyObjectProperty<Map<String, BigDecimal>> monthlyProperty() {
    return monthly.getReadOnlyProperty();
  }

  /// Finds them out.
  ///
  /// @param templates reads the stacks; not on the JavaFX thread
  void reckon(Supplier<Templates> templates) {
    threads.execute(() -> {
      var sums = new HashMap<String, BigDecimal>();
      templates.get().templates().forEach(template -> sums.put(template.id(), monthly(template)));
      fx.execute(() -> monthly.set(Map.copyOf(sums)));
    });
  }

  private BigDecimal monthly(Template template) {
    return CheckedPlan.of(template.file(), catalog, clock.instant()).cost().total();
  }
}
