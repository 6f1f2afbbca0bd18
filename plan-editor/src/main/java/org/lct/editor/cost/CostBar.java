package org.lct.editor.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lct.editor.controls.Children;
import org.lct.editor.controls.Part;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The sums: what the cluster costs a month and an hour, beside its budget; what was changed last, or what letting go of
/// something would change; what is selected; then as many of the regions as there is room for, then by whose prices.
public final class CostBar extends HBox {
  private final PlanSession session;
  private final Part<Total> total = new Part<>(CostBar::node);
  private final Part<SelectionCost> selection = new Part<>(CostBar::selection);
  private final RegionSums regions = new RegionSums();
  private final Node beforeSelection = new Separator(Orientation.VERTICAL);
  private final Node beforeRegions = new Separator(Orientation.VERTICAL);
  /// What the last change of the plan changed.
  private BigDecimal change = BigDecimal.ZERO;

  /// The words of the first sum.
  private record Total(String amount, String per, Optional<Budget> budget, Optional<String> difference,
      String hour, String prices) {}

  /// The cost of the session's plan.
  public CostBar(PlanSession session) {
    this.session = session;
    getStyleClass().add("cost-bar");
    setMinWidth(0);
    HBox.setHgrow(regions, Priority.ALWAYS);
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
    Children.set(getChildren(), session.planProperty().get().map(this::sums).orElse(List.of()));
  }

  private List<Node> sums(CheckedPlan plan) {
    var sums = new ArrayList<Node>();
    sums.add(total.of(totalOf(plan)));
    SelectionCost.of(plan, session.selectionProperty().get()).map(selection::of).ifPresent(selected -> {
      sums.add(beforeSelection);
      sums.add(selected);
    });
    sums.add(beforeRegions);
    regions.show(plan);
    sums.add(regions);
    return sums;
  }

  private Total totalOf(CheckedPlan plan) {
    return new Total(Money.exact(plan.cost().total()),
        plan.expansion().isPresent() ? Texts.of("cost.month") : Texts.of("cost.month.partial"),
        Budget.of(plan), difference(), Texts.of("cost.hour", Money.exact(plan.cost().hourly())),
        RegionSums.prices(plan.catalog()));
  }

  private static Node node(Total total) {
    var amount = Styled.label(total.amount, "figure");
    amount.setGraphic(Icon.COST.node());
    amount.setTooltip(new Tooltip(total.prices));
    var box = Styled.with(new HBox(amount, Styled.label(total.per, "muted")), "cost-total");
    total.budget.map(CostBar::budget).ifPresent(box.getChildren()::add);
    if (total.budget.filter(Budget::isExceeded).isPresent())
      box.getStyleClass().add("over");
    total.difference.map(words -> Styled.label(words, "cost-change")).ifPresent(box.getChildren()::add);
    box.getChildren().add(Styled.label(total.hour, "muted"));
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static Node budget(Budget budget) {
    var words = Styled.label(budget.words(), budget.isExceeded() ? "over-budget" : "muted");
    if (budget.isExceeded())
      words.setGraphic(Icon.ERROR.node());
    return words;
  }

  /// What letting go of what is dragged would change, else what was changed last.
  private Optional<String> difference() {
    var coming = session.preview().previewProperty().get().map(Preview::difference);
    return coming.or(() -> Optional.of(change)).filter(amount -> amount.signum() != 0)
        .map(amount -> Texts.of(coming.isPresent() ? "cost.coming" : "cost.changed", Money.signed(amount)));
  }

  private static Node selection(SelectionCost cost) {
    var amount = Styled.label(Money.exact(cost.monthly()), "amount");
    var selected = Styled.with(
        new HBox(Styled.label(Texts.of("cost.selected", cost.count()), "muted"), amount), "cost-region",
        "cost-selection");
    selected.setMinWidth(USE_PREF_SIZE);
    return selected;
  }
}
