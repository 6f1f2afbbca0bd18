package org.lct.topology.diagram.paint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.theme.ColorToken;

/// An edge as a line with rounded corners, the sign of its kind at the ends, and its port.
final class EdgeLine {
  private static final double CORNER = 6;
  private static final double WIDTH = 1.5;
  private static final double ARROW = 10;
  private static final double DOT = 3.5;
  private static final double LABEL_HEIGHT = 18;
  /// Where on its piece a port stands: in the middle, but on a bent edge nearer to the end, away from the badges of
  /// the figure it leaves.
  private static final double STRAIGHT = 0.5;
  private static final double BENT = 0.66;

  private final Pen pen;
  private final Edge edge;
  private final List<Point> route;
  private final Color color;

  /// A line to be drawn.
  ///
  /// @param pen with the diagram's origin
  /// @param covered how much of the first piece the sheets of the figure it leaves hide
  EdgeLine(Pen pen, Edge edge, List<Point> route, double covered) {
    this.pen = pen;
    this.edge = edge;
    this.route = uncovered(route, covered);
    color = pen.color(edge.kind() == Edge.Kind.ATTACHES ? ColorToken.KIND_VOLUME : ColorToken.EDGE);
  }

  /// Draws the line alone, as it is seen from afar.
  void drawStub() {
    line(route);
  }

  /// Draws the line with its arrow.
  void draw() {
    switch (edge.kind()) {
      case BALANCES -> {
        line(shortened(ARROW));
        arrow(true);
      }
      case USES -> {
        line(shortened(1));
        arrow(false);
      }
      case ATTACHES -> line(route);
    }
  }

  /// Draws the round ends of an attachment; they lie over the borders of both figures.
  void drawDots() {
    if (edge.kind() == Edge.Kind.ATTACHES) {
      dot(route.getFirst());
      dot(route.getLast());
    }
  }

  /// Draws the port on the longest piece if it has room there, else beside it.
  void drawLabel() {
    if (edge.label().isEmpty()) {
      return;
    }
    int at = IntStream.range(1, route.size()).boxed().max(Comparator.comparingDouble(this::length))
        .orElseThrow();
    double arrow = at == route.size() - 1 ? ARROW / length(at) : 0;
    double middle = (1 - arrow) * (route.size() == 2 ? STRAIGHT : BENT);
    var from = route.get(at - 1);
    var to = route.get(at);
    double x = from.x() + (to.x() - from.x()) * middle;
    double y = from.y() + (to.y() - from.y()) * middle;
    double text = pen.width(edge.label(), Lettered.LABEL);
    double height = Math.max(LABEL_HEIGHT, pen.lineHeight(Lettered.LABEL) + 3);
    boolean hasRoom = length(at) * (1 - arrow) >= (from.x() == to.x() ? height : text + 20);
    double left = hasRoom ? x - text / 2 - 7 : x + 6;
    var pill = new Box(left, y - height / 2, text + 14, height);
    pen.fill(pill, height / 2, pen.color(ColorToken.REGION_BG));
    pen.outline(pill, height / 2, color, 1);
    pen.words(edge.label(), left + 7, y, text + 1, Lettered.LABEL, ColorToken.FG_DEFAULT);
  }

  private double length(int at) {
    return distance(route.get(at - 1), route.get(at));
  }

  private static double distance(Point one, Point other) {
    return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
  }

  private void line(List<Point> corners) {
    pen.paper().draw(new Shape.RoundedRoute(seen(corners), CORNER * pen.unit()), stroke());
  }

  private Line stroke() {
    return Line.plain(color, pen.line(WIDTH));
  }

  /// The arrow head at the end of the route: 9 by 10 filled, or 8 by 9 open.
  private void arrow(boolean filled) {
    var tip = route.getLast();
    var before = route.get(route.size() - 2);
    double dx = Math.signum(tip.x() - before.x());
    double dy = Math.signum(tip.y() - before.y());
    double back = filled ? ARROW : 9;
    double aside = filled ? 4.5 : 4;
    var head = seen(List.of(tip.plus(-dx * back - dy * aside, -dy * back + dx * aside), tip,
        tip.plus(-dx * back + dy * aside, -dy * back - dx * aside)));
    if (filled) {
      pen.paper().fill(new Shape.Polygon(head), color);
    } else {
      pen.paper().draw(new Shape.Route(head), stroke());
    }
  }

  private void dot(Point at) {
    pen.fill(new Box(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT), DOT, color);
  }

  /// The route without its last `cut`.
  private List<Point> shortened(double cut) {
    var tip = route.getLast();
    var before = route.get(route.size() - 2);
    double share = cut / Math.max(cut, distance(before, tip));
    return IntStream.range(0, route.size()).mapToObj(at -> at < route.size() - 1 ? route.get(at)
        : new Point(tip.x() + (before.x() - tip.x()) * share, tip.y() + (before.y() - tip.y()) * share))
        .toList();
  }

  /// The route without its first `cut`, where it leaves downwards.
  private static List<Point> uncovered(List<Point> route, double cut) {
    var start = route.getFirst();
    var next = route.get(1);
    if (cut == 0 || next.y() - start.y() <= cut) {
      return route;
    }
    return IntStream.range(0, route.size()).mapToObj(at -> at == 0 ? start.plus(0, cut) : route.get(at))
        .toList();
  }

  /// Where places of the diagram are on the paper.
  private List<Point> seen(List<Point> points) {
    return points.stream().map(point -> new Point(pen.ink().snap(pen.x() + point.x() * pen.unit()),
        pen.ink().snap(pen.y() + point.y() * pen.unit()))).toList();
  }
}
