package org.lct.topology.diagram.paint;

import java.util.List;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.theme.ColorToken;

/// The badge of a difference in a square of 22: filled for what we propose, an outlined hexagon for drift.
final class DifferenceBadge {
  static final double SIZE = 22;

  private static final double LINE = 2;
  private static final Shape SQUARE = new Shape.Rectangle(new Box(1, 1, 20, 20), 4);
  private static final Shape HEXAGON = new Shape.Polygon(
      Point.each(11, 0.8, 20, 6, 20, 16, 11, 21.2, 2, 16, 2, 6));

  private DifferenceBadge() {}

  /// Draws the badge with its top left at a place of the box, at least at its own size on the screen.
  static void draw(Pen pen, Difference difference, double left, double top, double size) {
    pen.paper().scaled(pen.x() + left * pen.unit(), pen.y() + top * pen.unit(), size * pen.unit() / SIZE,
        () -> draw(pen, difference));
  }

  private static void draw(Pen pen, Difference difference) {
    var color = pen.color(difference.color());
    if (difference == Difference.DRIFT) {
      pen.paper().fill(HEXAGON, pen.color(ColorToken.REGION_BG));
      pen.paper().draw(HEXAGON, Line.plain(color, LINE));
    } else {
      pen.paper().fill(SQUARE, color);
    }
    var sign = Line.rounded(difference == Difference.DRIFT ? color : pen.color(ColorToken.ON_STATUS), LINE);
    sign(difference).forEach(part -> pen.paper().draw(part, sign));
  }

  private static List<Shape> sign(Difference difference) {
    return switch (difference) {
      case ADD -> List.of(line(6, 11, 16, 11), line(11, 6, 11, 16));
      case DELETE -> List.of(line(6, 11, 16, 11));
      case CHANGE -> List.of(new Shape.Curves(
          Point.each(5.5, 12.5, 7.5, 8, 9.5, 8.5, 11, 11, 12.5, 13.5, 14.5, 14, 16.5, 9.5)));
      case REPLACE -> List.of(new Shape.Arc(new Box(6, 6, 10, 10), 20, 290),
          line(16.3, 5.4, 16, 9.2, 12.4, 9.2));
      case DRIFT -> List.of(line(7, 9, 15, 9), line(7, 13, 15, 13), line(13, 6.2, 9, 15.8));
    };
  }

  private static Shape line(double... places) {
    return new Shape.Route(Point.each(places));
  }
}
