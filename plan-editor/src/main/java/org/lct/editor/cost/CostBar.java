package org.lct.editor.cost;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import org.lct.editor.session.Preview;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The sums: what the cluster costs a month and an hour, beside its budget; what was changed last, or what letting go of
/// something would change; what is selected; then as many of the regions as there is room for, then by whose prices.
public final class CostBar extends HBox {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final PlanSession session;
  /// What the last change of the plan changed.
  private BigDecimal change = BigDecimal.ZERO;

  /// The cost of the session's plan.
  public CostBar(PlanSession session) {
    this.session = session;
    getStyleClass().add("cost-bar");
    setMinWidth(0);
    show();
    session.planProperty().subscribe(this::changed);
    session.selectionProperty().subscribe((_, _) -> show());
    session.preview().previewProperty().subscribe((_, _) -> show());
  }

  private void changed(Optional<CheckedPlan> before, Optional<CheckedPlan> now) {
    change = before.flatMap(old -> now.map(plan -> plan.cost().total().subtract(old.cost().total())))
        .orElse(BigDecimal.ZERO);
    show();
  }

  private void show() {
    getChildren().setAll(session.planProperty().get().map(this::sums).orElse(List.of()));
  }

  private List<Node> sums(CheckedPlan plan) {
    var regions = regions(plan);
    HBox.setHgrow(regions, Priority.ALWAYS);
    var sums = new ArrayList<Node>();
    sums.add(total(plan));
    SelectionCost.of(plan, session.selectionProperty().get()).map(CostBar::selection).ifPresent(selected -> {
      sums.add(new Separator(Orientation.VERTICAL));
      sums.add(selected);
    });
    sums.add(new Separator(Orientation.VERTICAL));
    sums.add(regions);
    return sums;
  }

  private Node total(CheckedPlan plan) {
    var budget = Budget.of(plan);
    var amount = Styled.label(Money.exact(plan.cost().total()), "figure");
    amount.setGraphic(Icon.COST.node());
    amount.setTooltip(new Tooltip(prices(plan.catalog())));
    var per = plan.expansion().isPresent() ? Texts.of("cost.month") : Texts.of("cost.month.partial");
    var total = Styled.with(new HBox(amount, Styled.label(per, "muted")), "cost-total");
    budget.map(CostBar::budget).ifPresent(total.getChildren()::add);
    if (budget.filter(Budget::isExceeded).isPresent())
      total.getStyleClass().add("over");
    difference().ifPresent(total.getChildren()::add);
    total.getChildren().add(Styled.label(Texts.of("cost.hour", Money.exact(plan.cost().hourly())), "muted"));
    total.setMinWidth(USE_PREF_SIZE);
    return total;
  }

  private static Node budget(Budget budget) {
    var words = Styled.label(budget.words(), budget.isExceeded() ? "over-budget" : "muted");
    if (budget.isExceeded())
      words.setGraphic(Icon.ERROR.node());
    return words;
  }

  /// What letting go of what is dragged would change, else what was changed last.
  private Optional<Node> difference() {
    var coming = session.preview().previewProperty().get().map(Preview::difference);
    return coming.or(() -> Optional.of(change)).filter(amount -> amount.signum() != 0)
        .map(amount -> Styled.label(
            Texts.of(coming.isPresent() ? "cost.coming" : "cost.changed", Money.signed(amount)),
            "cost-change"));
  }

  private static Node selection(SelectionCost cost) {
    var amount = Styled.label(Money.exact(cost.monthly()), "amount");
    var selected = Styled.with(
        new HBox(Styled.label(Texts.of("cost.selected", cost.count()), "muted"), amount), "cost-region",
        "cost-selection");
    selected.setMinWidth(USE_PREF_SIZE);
    return selected;
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
