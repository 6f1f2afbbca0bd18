package org.lct.editor.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lct.cloud.Catalog;
import org.lct.editor.controls.Children;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Part;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The sums: what the cluster costs a month, beside its budget; what was changed last, or what letting go of something
/// would change; what there is room for of the hour, what is selected and the regions; how old the prices are.
public final class CostBar extends HBox {
  private final PlanSession session;
  private final Part<Total> total = new Part<>(CostBar::node);
  private final PartSums parts = new PartSums();
  private final Part<Catalog> prices = new Part<>(PriceDate::label);
  private final Delay drawn = Delay.untilDrawn();
  /// What the last change of the plan changed.
  private BigDecimal change = BigDecimal.ZERO;
  /// The plan that was shown then.
  private Optional<OpenPlan> changed = Optional.empty();

  /// The words of the first sum.
  private record Total(String amount, String per, Optional<Budget> budget, Optional<String> difference) {}

  /// The cost of the session's plan.
  public CostBar(PlanSession session) {
    this.session = session;
    getStyleClass().add("cost-bar");
    setMinWidth(0);
    HBox.setHgrow(parts, Priority.ALWAYS);
    show();
    session.planProperty().subscribe(this::changed);
    session.selectionProperty().subscribe((_, _) -> show());
    session.preview().previewProperty().subscribe((_, _) -> show());
  }

  private void changed(Optional<CheckedPlan> before, Optional<CheckedPlan> now) {
    var shown = session.currentProperty().get();
    change = before.filter(_ -> shown.equals(changed))
        .flatMap(old -> now.map(plan -> plan.cost().total().subtract(old.cost().total())))
        .orElse(BigDecimal.ZERO);
    changed = shown;
    drawn.restart(this::show);
  }

  private void show() {
    Children.set(getChildren(), session.planProperty().get().map(this::sums).orElse(List.of()));
  }

  private List<Node> sums(CheckedPlan plan) {
    parts.show(plan, SelectionCost.of(plan, session.selectionProperty().get()));
    return List.of(total.of(totalOf(plan)), parts, prices.of(plan.catalog()));
  }

  private Total totalOf(CheckedPlan plan) {
    return new Total(Money.exact(plan.cost().total()),
        plan.expansion().isPresent() ? Texts.of("cost.month") : Texts.of("cost.month.partial"),
        Budget.of(plan), difference());
  }

  private static Node node(Total total) {
    var amount = Styled.label(total.amount, "figure");
    amount.setGraphic(Icon.COST.node());
    var box = Styled.with(new HBox(amount, Styled.label(total.per, "muted")), "cost-total");
    total.budget.map(CostBar::budget).ifPresent(box.getChildren()::add);
    if (total.budget.filter(Budget::isExceeded).isPresent())
      box.getStyleClass().add("over");
    total.difference.map(words -> Styled.label(words, "cost-change")).ifPresent(box.getChildren()::add);
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
}
