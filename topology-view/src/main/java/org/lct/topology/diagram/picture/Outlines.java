package org.lct.topology.diagram.picture;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Shape;

/// Shapes as paths of lines and curves, which is what documents know.
final class Outlines {
  /// Where the control points of a curve stand that is a quarter of a circle, as a share of its radius.
  private static final double KAPPA = 0.5523;

  private Outlines() {}

  /// The path of a shape.
  ///
  /// @param closed whether it will be filled
  static Path2D of(Shape shape, boolean closed) {
    return switch (shape) {
      case Shape.Rectangle(Box box, double radius) -> new GeneralPath(
          new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius));
      case Shape.Oval(Box box) ->
        new GeneralPath(new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height()));
      case Shape.Arc(Box box, double start, double extent) ->
        new GeneralPath(new Arc2D.Double(box.x(), box.y(),
            box.width(), box.height(), start, extent, closed ? Arc2D.PIE : Arc2D.OPEN));
      case Shape.Polygon(List<Point> corners) -> {
        var path = through(corners);
        path.closePath();
        yield path;
      }
      case Shape.Route(List<Point> corners) -> through(corners);
      case Shape.RoundedRoute route -> rounded(route);
      case Shape.Curves(List<Point> points) -> curves(points);
    };
  }

  private static Path2D beginning(Point start) {
    var path = new Path2D.Double();
    path.moveTo(start.x(), start.y());
    return path;
  }

  private static Path2D through(List<Point> corners) {
    var path = beginning(corners.getFirst());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
    return path;
  }

  private static Path2D curves(List<Point> points) {
    var path = beginning(points.getFirst());
    for (int at = 1; at + 2 < points.size(); at += 3) {
      curve(path, points.get(at), points.get(at + 1), points.get(at + 2));
    }
    return path;
  }

  private static Path2D rounded(Shape.RoundedRoute route) {
    var corners = route.corners();
    var path = beginning(corners.getFirst());
    for (int at = 1; at < corners.size() - 1; at++) {
      var corner = corners.get(at);
      double radius = route.radius(at);
      var from = before(corner, corners.get(at - 1), radius);
      var to = before(corner, corners.get(at + 1), radius);
      path.lineTo(from.x(), from.y());
      // A quarter of a circle.
      curve(path, before(corner, from, radius * (1 - KAPPA)), before(corner, to, radius * (1 - KAPPA)), to);
    }
    path.lineTo(corners.getLast().x(), corners.getLast().y());
    return path;
  }

  /// The place on the way from a corner to another place, at a distance from the corner.
  private static Point before(Point corner, Point other, double distance) {
    return corner.plus(Math.signum(other.x() - corner.x()) * distance,
        Math.signum(other.y() - corner.y()) * distance);
  }

  private static void curve(Path2D path, Point first, Point second, Point end) {
    path.curveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
  }
}
