package org.lct.topology.diagram.paint;

import javafx.scene.paint.Color;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;

/// The shape of a status in a square of 14. Silhouettes differ, so that they can be told apart without colour.
final class StatusGlyph {
  private static final double BOX = 14;
  private static final double LINE = 1.5;
  private static final Shape RING = new Shape.Oval(around(5.5));
  private static final Shape DISC = new Shape.Oval(around(6.3));
  private static final Box PIE = around(4.4);
  private static final Shape TICK = line(4.1, 7.2, 6.2, 9.2, 9.9, 5);
  private static final Shape TRIANGLE = polygon(7, 1, 13.6, 13, 0.4, 13);
  private static final Shape SQUARE = new Shape.Rectangle(new Box(1.5, 1.5, 11, 11), 1.5);
  private static final Shape OCTAGON = polygon(4.2, 0.4, 9.8, 0.4, 13.6, 4.2, 13.6, 9.8, 9.8, 13.6, 4.2, 13.6,
      0.4, 9.8, 0.4, 4.2);

  private final Paper paper;
  private final Color color;
  private final Color mark;

  private StatusGlyph(Pen pen, NodeStatus status) {
    paper = pen.paper();
    color = pen.color(status.color());
    mark = pen.color(ColorToken.ON_STATUS);
  }

  /// Draws the glyph `size` high, its left at `left`, around the height `middle`.
  static void draw(Pen pen, NodeStatus status, double left, double middle, double size) {
    pen.paper().scaled(pen.x() + left * pen.unit(), pen.y() + (middle - size / 2) * pen.unit(),
        size * pen.unit() / BOX, () -> new StatusGlyph(pen, status).shape(status));
  }

  private void shape(NodeStatus status) {
    switch (status) {
      case PLANNED -> dashedRing();
      case CREATING -> pie(90);
      case BOOTING -> pie(180);
      case CONFIGURING -> pie(270);
      case RUNNING -> marked(DISC, 1.7, TICK);
      case DEGRADED -> marked(TRIANGLE, 1.6, line(7, 5.4, 7, 8.6), line(7, 10.9, 7, 10.9));
      case STOPPED -> paper.fill(SQUARE, color);
      case FAILED -> marked(OCTAGON, 1.7, line(4.6, 4.6, 9.4, 9.4), line(9.4, 4.6, 4.6, 9.4));
      case GONE -> {
        dashedRing();
        paper.draw(line(2.4, 11.6, 11.6, 2.4), Line.plain(color, LINE));
      }
    }
  }

  private void dashedRing() {
    paper.draw(RING, new Line(color, LINE, false, new Dashes(2.2, 1.6)));
  }

  private void pie(double degrees) {
    paper.draw(RING, Line.plain(color, LINE));
    paper.fill(new Shape.Arc(PIE, 90, -degrees), color);
  }

  private void marked(Shape ground, double width, Shape... marks) {
    paper.fill(ground, color);
    for (var each : marks) {
      paper.draw(each, Line.rounded(mark, width));
    }
  }

  private static Box around(double radius) {
    return new Box(7 - radius, 7 - radius, 2 * radius, 2 * radius);
  }

  private static Shape line(double... places) {
    return new Shape.Route(Point.each(places));
  }

  private static Shape polygon(double... places) {
    return new Shape.Polygon(Point.each(places));
  }
}
