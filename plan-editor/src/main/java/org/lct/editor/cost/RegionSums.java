package org.lct.editor.cost;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lct.cloud.Catalog;
import org.lct.editor.controls.Children;
import org.lct.editor.controls.Part;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;

/// What each region costs, in a row: as many regions as have room, none of them in part, and how many more there are.
/// By whose prices comes last and gives way first.
final class RegionSums extends Region {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final double GAP = 16;

  private final Map<String, Part<BigDecimal>> parts = new HashMap<>();
  private final Part<Remark> remarks = new Part<>(RegionSums::node);
  private final Label rest = Styled.label("", "muted");
  private List<Node> items = List.of();
  private Node remark = rest;

  /// @param separated whether something stands before it
  private record Remark(String prices, boolean separated) {}

  /// Shows the sums of a plan.
  void show(CheckedPlan plan) {
    Map<String, BigDecimal> costs = plan.cost().byRegion();
    var regions = plan.regions().stream().map(PlanRegion::id).filter(costs::containsKey).toList();
    parts.keySet().retainAll(regions);
    var sums = regions.stream().map(id -> parts
        .computeIfAbsent(id, _ -> new Part<>(cost -> region(id, cost)))
        .of(costs.getOrDefault(id, BigDecimal.ZERO))).toList();
    var prices = remarks.of(new Remark(prices(plan.catalog()), !regions.isEmpty()));
    items = sums;
    remark = prices;
    Children.set(getChildren(), Stream.concat(sums.stream(), Stream.of(rest, prices)).toList());
  }

  private static Node region(String id, BigDecimal cost) {
    return Styled.with(new HBox(Styled.label(id, "muted"), Styled.label(Money.exact(cost), "amount")),
        "cost-region");
  }

  private static Node node(Remark remark) {
    var node = Styled.with(new HBox(Styled.label(remark.prices, "muted")), "cost-region", "cost-prices");
    if (remark.separated)
      node.getChildren().addFirst(new Separator(Orientation.VERTICAL));
    return node;
  }

  /// By whose prices costs are reckoned, and how old they are.
  static String prices(Catalog catalog) {
    return Texts.of("cost.prices", catalog.source(), DATE.format(catalog.readOn()));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(items.size()) + GAP + width(remark);
  }

  @Override
  protected void layoutChildren() {
    int shown = items.size();
    while (shown > 0 && width(shown) > getWidth()) {
      shown--;
      rest.setText(Texts.of(shown > 0 ? "cost.more" : "cost.regions", items.size() - shown));
    }
    double x = 0;
    for (int i = 0; i < items.size(); i++)
      x = place(items.get(i), i < shown, x);
    x = place(rest, shown < items.size(), x);
    place(remark, shown == items.size() && x + width(remark) <= getWidth(), x);
  }

  /// The width of the first items, and of the words for those that are left out.
  private double width(int shown) {
    double left = shown < items.size() ? width(rest) : -GAP;
    return items.stream().limit(shown).mapToDouble(item -> width(item) + GAP).sum() + left;
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
