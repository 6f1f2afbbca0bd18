package org.lct.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;
import org.lct.template.Template;
import org.lct.template.Templates;

class StackPricesTest {
  private final ArrayDeque<Runnable> work = new ArrayDeque<>();
  private final ArrayDeque<Runnable> answers = new ArrayDeque<>();
  private final StackPrices prices = new StackPrices(work::add, answers::add, Plans.CATALOG,
      InstantSource.fixed(Plans.NOW));

  @Test
  void everyStackHasAPriceOnceAllAreReckoned() {
    var templates = Templates.load();
    prices.reckon(() -> templates);
    assertThat(prices.monthlyProperty().get()).isEmpty();
    work.remove().run();
    assertThat(prices.monthlyProperty().get()).isEmpty();
    answers.remove().run();
    assertThat(prices.monthlyProperty().get().keySet())
        .containsExactlyInAnyOrderElementsOf(templates.templates().stream().map(Template::id).toList());
    assertThat(prices.monthlyProperty().get().values()).allSatisfy(price -> assertThat(price).isPositive());
    assertThat(prices.monthlyProperty().get().get("ha-wordpress"))
        .isEqualByComparingTo(BigDecimal.valueOf(17_724));
  }
}
