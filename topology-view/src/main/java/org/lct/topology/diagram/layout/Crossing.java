package org.lct.topology.diagram.layout;

import java.util.List;

/// The way of an edge between two regions: one step in the middle between its ends.
final class Crossing {
  private Crossing() {}

  /// From the side of `from` that faces `to` to the side of `to` that faces `from`.
  static List<Point> route(Box from, Box to) {
    if (to.x() >= from.maxX()) {
      return level(new Point(from.maxX(), from.centerY()), new Point(to.x(), to.centerY()));
    }
    if (to.maxX() <= from.x()) {
      return level(new Point(from.x(), from.centerY()), new Point(to.maxX(), to.centerY()));
    }
    return to.y() > from.y()
        ? upright(new Point(from.centerX(), from.maxY()), new Point(to.centerX(), to.y()))
        : upright(new Point(from.centerX(), from.y()), new Point(to.centerX(), to.maxY()));
  }

  private static List<Point> level(Point from, Point to) {
    double middle = (from.x() + to.x()) / 2;
    return List.of(from, new Point(middle, from.y()), new Point(middle, to.y()), to);
  }

  private static List<Point> upright(Point from, Point to) {
    double middle = (from.y() + to.y()) / 2;
    return List.of(from, new Point(from.x(), middle), new Point(to.x(), middle), to);
  }
}
