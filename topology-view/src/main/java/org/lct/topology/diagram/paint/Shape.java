package org.lct.topology.diagram.paint;

import java.util.List;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;

/// What is filled or drawn on a [Paper].
public sealed interface Shape {
  /// A rectangle.
  ///
  /// @param radius of its corners, at most half of its width and height; zero for sharp ones
  record Rectangle(Box box, double radius) implements Shape {}

  /// The oval that touches all sides of a box.
  record Oval(Box box) implements Shape {}

  /// A part of an oval; filled, it is a piece of the pie.
  ///
  /// @param start where it begins, in degrees against the clock from the right
  /// @param extent how far it goes on against the clock, in degrees
  record Arc(Box box, double start, double extent) implements Shape {}

  /// A closed shape with straight sides.
  record Polygon(List<Point> corners) implements Shape {}

  /// An open line of straight pieces.
  record Route(List<Point> corners) implements Shape {}

  /// An open line of level and upright pieces whose corners are rounded as far as its pieces are long enough.
  record RoundedRoute(List<Point> corners, double radius) implements Shape {
    /// The radius of a corner, which is neither the first nor the last.
    public double radius(int corner) {
      var at = corners.get(corner);
      return Math.min(radius,
          Math.min(distance(corners.get(corner - 1), at), distance(at, corners.get(corner + 1))) / 2);
    }

    private static double distance(Point one, Point other) {
      return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }
  }

  /// An open line of cubic curves.
  ///
  /// @param points where it begins, then for each curve its two control points and its end
  record Curves(List<Point> points) implements Shape {}
}
