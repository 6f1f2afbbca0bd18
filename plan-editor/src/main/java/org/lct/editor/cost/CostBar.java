package org.lct.editor.cost;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.lct.cloud.Catalog;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The sums: what the cluster costs a month, then as many of its regions as there is room for, then by whose prices.
public final class CostBar extends BorderPane {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /// The cost of the session's plan.
  public CostBar(PlanSession session) {
    getStyleClass().add("cost-bar");
    setMinWidth(0);
    session.planProperty().subscribe(this::show);
  }

  private void show(Optional<CheckedPlan> plan) {
    setLeft(
        plan.map(now -> Styled.with(new HBox(total(now), new Separator(Orientation.VERTICAL), regions(now),
            new Separator(Orientation.VERTICAL)), "cost-sums")).orElse(null));
    setCenter(plan.map(now -> prices(now.catalog())).orElse(null));
  }

  private static Node total(CheckedPlan plan) {
    var amount = Styled.label(Money.exact(plan.cost().total()), "figure");
    amount.setGraphic(Icon.COST.node());
    var per = plan.expansion().isPresent() ? Texts.of("cost.month") : Texts.of("cost.month.partial");
    var total = Styled.with(new HBox(amount, Styled.label(per, "muted")), "cost-total");
    total.setMinWidth(USE_PREF_SIZE);
    return total;
  }

  private static Node regions(CheckedPlan plan) {
    var regions = Styled.with(new OneRow(), "cost-regions");
    Map<String, BigDecimal> costs = plan.cost().byRegion();
    plan.regions().stream().map(PlanRegion::id).filter(costs::containsKey)
        .forEach(id -> regions.getChildren().add(region(id, costs.getOrDefault(id, BigDecimal.ZERO))));
    return regions;
  }

  private static Node region(String id, BigDecimal cost) {
    return Styled.with(new HBox(Styled.label(id, "muted"), Styled.label(Money.exact(cost), "amount")),
        "cost-region");
  }

  private static Node prices(Catalog catalog) {
    var words = Texts.of("cost.prices", catalog.source(), DATE.format(catalog.readOn()));
    var label = Styled.label(words, "muted");
    label.setTooltip(new Tooltip(words));
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
