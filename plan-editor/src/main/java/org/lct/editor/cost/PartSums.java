package org.lct.editor.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lct.editor.controls.Children;
import org.lct.editor.controls.Part;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;

/// What gives way where there is too little room, the last first: what the cluster costs an hour, what is selected a month
/// and an hour, then as many regions as have room, none of them in part, and how many more there are.
final class PartSums extends Region {
  private static final double GAP = 16;

  private final Part<BigDecimal> hour = new Part<>(PartSums::hour);
  private final Part<SelectionCost> selection = new Part<>(PartSums::selection);
  private final Part<BigDecimal> selectionHour = new Part<>(PartSums::selectionHour);
  private final Map<String, Part<BigDecimal>> parts = new HashMap<>();
  private final Node line = new Separator(Orientation.VERTICAL);
  private final Label rest = Styled.label("", "muted");
  private List<Node> leading = List.of();
  private List<Node> regions = List.of();

  /// Shows the sums of a plan.
  void show(CheckedPlan plan, Optional<SelectionCost> selected) {
    var first = new ArrayList<Node>();
    first.add(hour.of(plan.cost().hourly()));
    selected.ifPresent(cost -> {
      first.add(selection.of(cost));
      first.add(selectionHour.of(cost.cost().hourly()));
    });
    Map<String, BigDecimal> costs = plan.cost().byRegion();
    var ids = plan.regions().stream().map(PlanRegion::id).filter(costs::containsKey).toList();
    parts.keySet().retainAll(ids);
    var sums = ids.stream().map(id -> parts.computeIfAbsent(id, _ -> new Part<>(cost -> region(id, cost)))
        .of(costs.getOrDefault(id, BigDecimal.ZERO))).toList();
    leading = List.copyOf(first);
    regions = sums;
    Children.set(getChildren(),
        Stream.of(leading, List.of(line), regions, List.<Node>of(rest)).flatMap(List::stream).toList());
  }

  private static Node hour(BigDecimal hourly) {
    return Styled.with(new HBox(Styled.label(Texts.of("cost.hour", Money.fine(hourly)), "muted")),
        "cost-region");
  }

  private static Node selection(SelectionCost cost) {
    return Styled.with(new HBox(new Separator(Orientation.VERTICAL),
        Styled.label(Texts.of("cost.selected", cost.count()), "muted"),
        Styled.label(Money.exact(cost.cost().monthly()), "amount")), "cost-region", "cost-selection");
  }

  private static Node selectionHour(BigDecimal hourly) {
    return Styled.with(new HBox(Styled.label(Texts.of("cost.month.hour", Money.fine(hourly)), "muted")),
        "cost-region");
  }

  private static Node region(String id, BigDecimal cost) {
    return Styled.with(new HBox(Styled.label(id, "muted"), Styled.label(Money.exact(cost), "amount")),
        "cost-region");
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widths(leading) + width(line) + GAP + widths(regions);
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    boolean room = true;
    for (var node : leading) {
      room = room && x + width(node) <= getWidth();
      x = place(node, room, x);
    }
    double begin = x + width(line) + GAP;
    int shown = regions.size();
    while (shown > 0 && begin + width(shown) > getWidth()) {
      shown--;
      rest.setText(Texts.of(shown > 0 ? "cost.more" : "cost.regions", regions.size() - shown));
    }
    room = room && !regions.isEmpty() && begin + width(shown) <= getWidth();
    x = place(line, room, x);
    for (int i = 0; i < regions.size(); i++)
      x = place(regions.get(i), room && i < shown, x);
    place(rest, room && shown < regions.size(), x);
  }

  /// The width of the first regions, and of the words for those that are left out.
  private double width(int shown) {
    return widths(regions.subList(0, shown)) + (shown < regions.size() ? width(rest) : -GAP);
  }

  private static double widths(List<Node> nodes) {
    return nodes.stream().mapToDouble(node -> width(node) + GAP).sum();
  }

  private static double width(Node node) {
    return Math.ceil(node.prefWidth(-1));
  }

  private double place(Node node, boolean visible, double x) {
    node.setVisible(visible);
    if (!visible)
      return x;
    node.resizeRelocate(x, 0, width(node), getHeight());
    return x + width(node) + GAP;
  }
}
