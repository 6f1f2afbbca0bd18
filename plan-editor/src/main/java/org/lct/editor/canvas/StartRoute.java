package org.lct.editor.canvas;

import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import org.lct.editor.controls.Styled;
import org.lct.topology.diagram.layout.Box;

/// The way of a line from the figure that starts first to the one that starts next: from the sides that face each other,
/// in level and upright pieces.
final class StartRoute {
  private static final double HEAD = 8;
  private static final double ASIDE = 4;

  private StartRoute() {}

  /// The corners of the way, x and y in turn.
  static double[] between(Box from, Box to) {
    if (from.maxX() <= to.x() || to.maxX() <= from.x()) {
      boolean right = from.maxX() <= to.x();
      double start = right ? from.maxX() : from.x();
      double end = right ? to.x() : to.maxX();
      double middle = (start + end) / 2;
      return new double[]{start, from.centerY(), middle, from.centerY(), middle, to.centerY(), end,
          to.centerY()};
    }
    boolean down = from.y() <= to.y();
    double start = down ? from.maxY() : from.y();
    double end = down ? to.y() : to.maxY();
    double middle = (start + end) / 2;
    return new double[]{from.centerX(), start, from.centerX(), middle, to.centerX(), middle, to.centerX(),
        end};
  }

  /// The open arrow head at the end of a way.
  static Node arrow(double[] route) {
    double x = route[route.length - 2];
    double y = route[route.length - 1];
    double dx = Math.signum(x - route[route.length - 4]);
    double dy = Math.signum(y - route[route.length - 3]);
    return Styled.with(new Polyline(x - dx * HEAD - dy * ASIDE, y - dy * HEAD + dx * ASIDE, x, y,
        x - dx * HEAD + dy * ASIDE, y - dy * HEAD - dx * ASIDE), "start-arrow");
  }
}
