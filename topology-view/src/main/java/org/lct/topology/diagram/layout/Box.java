package org.lct.topology.diagram.layout;

import java.util.Collection;
import java.util.Comparator;

/// A rectangle in the diagram.
///
/// @param x its left
/// @param y its top
/// @param width to the right
/// @param height down
public record Box(double x, double y, double width, double height) {
  /// Its right.
  public double maxX() {
    return x + width;
  }

  /// Its bottom.
  public double maxY() {
    return y + height;
  }

  /// The middle of its width.
  public double centerX() {
    return x + width / 2;
  }

  /// The middle of its height.
  public double centerY() {
    return y + height / 2;
  }

  /// Whether a place lies in it; right and bottom do not belong to it.
  public boolean contains(double px, double py) {
    return px >= x && px < maxX() && py >= y && py < maxY();
  }

  /// Whether a box lies in it entirely.
  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.maxX() <= maxX() && other.maxY() <= maxY();
  }

  /// Whether the two have an area in common.
  public boolean intersects(Box other) {
    return other.x < maxX() && x < other.maxX() && other.y < maxY() && y < other.maxY();
  }

  /// Whether two of these boxes have an area in common.
  public static boolean anyIntersect(Collection<Box> boxes) {
    if (boxes.isEmpty())
      return false;
    var all = boxes.stream().reduce(Box::around).orElseThrow();
    // Only boxes that begin before another ends, in the direction in which they are spread, can have one with it.
    boolean across = all.width > all.height;
    var inOrder = boxes.stream().sorted(Comparator.comparingDouble(box -> across ? box.x : box.y)).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      var box = inOrder.get(i);
      double end = across ? box.maxX() : box.maxY();
      for (int j = i + 1; j < inOrder.size(); j++) {
        var next = inOrder.get(j);
        if ((across ? next.x : next.y) >= end)
          break;
        if (box.intersects(next))
          return true;
      }
    }
    return false;
  }

  /// The smallest box around both.
  public Box around(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(left, top, Math.max(maxX(), other.maxX()) - left, Math.max(maxY(), other.maxY()) - top);
  }

  /// This box moved by a distance.
  public Box plus(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /// This box with `margin` more on every side.
  public Box grown(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }
}
