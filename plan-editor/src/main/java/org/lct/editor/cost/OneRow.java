package org.lct.editor.cost;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.lct.editor.controls.Styled;

/// A row that shows as many of its items as have room, none of them in part, and says how many more there are. What is
/// to be said about all of them comes last and gives way first.
final class OneRow extends Region {
  private static final double GAP = 16;

  private final List<Node> items;
  private final IntFunction<String> more;
  private final Label rest = Styled.label("", "muted");
  private final Node remark;

  /// @param more how many more items there are, in words
  OneRow(List<Node> items, IntFunction<String> more, Node remark) {
    this.items = List.copyOf(items);
    this.more = more;
    this.remark = remark;
    getChildren().addAll(items);
    getChildren().addAll(rest, remark);
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
      rest.setText(more.apply(items.size() - shown));
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
