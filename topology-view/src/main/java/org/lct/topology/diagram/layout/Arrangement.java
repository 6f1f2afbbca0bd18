package org.lct.topology.diagram.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A way to arrange several boxes: with one edge or the middle level, or with equal gaps. What is around all of them
/// stays the same.
public enum Arrangement {
  /// The left edges on one line.
  LEFT(2),
  /// The middles one below the other.
  CENTER(2),
  /// The right edges on one line.
  RIGHT(2),
  /// The upper edges on one line.
  TOP(2),
  /// The middles side by side.
  MIDDLE(2),
  /// The lower edges on one line.
  BOTTOM(2),
  /// Equal gaps from left to right.
  ACROSS(3),
  /// Equal gaps from top to bottom.
  DOWN(3);

  private final int least;

  private interface Alignment {
    Box of(Box box, Box all);
  }

  private interface Move {
    Box to(Box box, double place);
  }

  Arrangement(int least) {
    this.least = least;
  }

  /// How many boxes it takes for it to mean something.
  public int least() {
    return least;
  }

  /// The same boxes, arranged.
  public Map<String, Box> of(Map<String, Box> boxes) {
    if (boxes.size() < least) {
      return boxes;
    }
    return switch (this) {
      case LEFT -> aligned(boxes, (box, all) -> box.plus(all.x() - box.x(), 0));
      case CENTER -> aligned(boxes, (box, all) -> box.plus(all.centerX() - box.centerX(), 0));
      case RIGHT -> aligned(boxes, (box, all) -> box.plus(all.maxX() - box.maxX(), 0));
      case TOP -> aligned(boxes, (box, all) -> box.plus(0, all.y() - box.y()));
      case MIDDLE -> aligned(boxes, (box, all) -> box.plus(0, all.centerY() - box.centerY()));
      case BOTTOM -> aligned(boxes, (box, all) -> box.plus(0, all.maxY() - box.maxY()));
      case ACROSS -> spread(boxes, Box::x, Box::width, (box, left) -> box.plus(left - box.x(), 0));
      case DOWN -> spread(boxes, Box::y, Box::height, (box, top) -> box.plus(0, top - box.y()));
    };
  }

  private static Map<String, Box> aligned(Map<String, Box> boxes, Alignment alignment) {
    var all = boxes.values().stream().reduce(Box::around).orElseThrow();
    var arranged = new HashMap<String, Box>();
    boxes.forEach((id, box) -> arranged.put(id, alignment.of(box, all)));
    return arranged;
  }

  /// From the first that begins to the last that ends, in the order of their middles.
  private static Map<String, Box> spread(Map<String, Box> boxes, ToDoubleFunction<Box> begin,
      ToDoubleFunction<Box> size, Move move) {
    ToDoubleFunction<Map.Entry<String, Box>> middle = entry -> begin.applyAsDouble(entry.getValue())
        + size.applyAsDouble(entry.getValue()) / 2;
    var inOrder = boxes.entrySet().stream()
        .sorted(Comparator.comparingDouble(middle).thenComparing(Map.Entry::getKey)).toList();
    double first = boxes.values().stream().mapToDouble(begin).min().orElseThrow();
    double end = boxes.values().stream()
        .mapToDouble(box -> begin.applyAsDouble(box) + size.applyAsDouble(box)).max().orElseThrow();
    double taken = boxes.values().stream().mapToDouble(size).sum();
    double gap = (end - first - taken) / (inOrder.size() - 1);
    var arranged = new HashMap<String, Box>();
    double place = first;
    for (var entry : inOrder) {
      arranged.put(entry.getKey(), move.to(entry.getValue(), Math.rint(place)));
      place += size.applyAsDouble(entry.getValue()) + gap;
    }
    return arranged;
  }
}
