package org.lct.editor.cost;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lct.cloud.Catalog;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The sums: what the cluster costs a month, then as many of its regions as there is room for, then by whose prices.
public final class CostBar extends HBox {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /// The cost of the session's plan.
  public CostBar(PlanSession session) {
    getStyleClass().add("cost-bar");
    setMinWidth(0);
    session.planProperty().subscribe(this::show);
  }

  private void show(Optional<CheckedPlan> plan) {
    getChildren().setAll(plan.map(CostBar::sums).orElse(List.of()));
  }

  private static List<Node> sums(CheckedPlan plan) {
    var regions = regions(plan);
    HBox.setHgrow(regions, Priority.ALWAYS);
    return List.of(total(plan), new Separator(Orientation.VERTICAL), regions);
  }

  private static Node total(CheckedPlan plan) {
    var amount = Styled.label(Money.exact(plan.cost().total()), "figure");
    amount.setGraphic(Icon.COST.node());
    amount.setTooltip(new Tooltip(prices(plan.catalog())));
    var per = plan.expansion().isPresent() ? Texts.of("cost.month") : Texts.of("cost.month.partial");
    var total = Styled.with(new HBox(amount, Styled.label(per, "muted")), "cost-total");
    total.setMinWidth(USE_PREF_SIZE);
    return total;
  }

  private static Node regions(CheckedPlan plan) {
    Map<String, BigDecimal> costs = plan.cost().byRegion();
    var regions = plan.regions().stream().map(PlanRegion::id).filter(costs::containsKey)
        .map(id -> region(id, costs.getOrDefault(id, BigDecimal.ZERO))).toList();
    var remark = Styled.with(new HBox(Styled.label(prices(plan.catalog()), "muted")), "cost-region",
        "cost-prices");
    if (!regions.isEmpty())
      remark.getChildren().addFirst(new Separator(Orientation.VERTICAL));
    return new OneRow(regions,
        count -> Texts.of(count < regions.size() ? "cost.more" : "cost.regions", count), remark);
  }

  private static Node region(String id, BigDecimal cost) {
    return Styled.with(new HBox(Styled.label(id, "muted"), Styled.label(Money.exact(cost), "amount")),
        "cost-region");
  }

  private static String prices(Catalog catalog) {
    return Texts.of("cost.prices", catalog.source(), DATE.format(catalog.readOn()));
  }
}
