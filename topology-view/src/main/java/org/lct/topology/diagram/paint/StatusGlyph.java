package org.lct.topology.diagram.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.theme.ColorToken;

/// The shape of a status in a square of 14. Silhouettes differ, so that they can be told apart without colour.
final class StatusGlyph {
  private static final double BOX = 14;
  private static final double RING = 5.5;
  private static final double PIE = 4.4;
  private static final double DISC = 6.3;
  private static final double LINE = 1.5;

  private final GraphicsContext graphics;
  private final Color color;
  private final Color mark;

  private StatusGlyph(Pen pen, NodeStatus status) {
    graphics = pen.graphics();
    color = pen.color(status.color());
    mark = pen.color(ColorToken.ON_STATUS);
  }

  /// Draws the glyph `size` high, its left at `left`, around the height `middle`.
  static void draw(Pen pen, NodeStatus status, double left, double middle, double size) {
    var graphics = pen.graphics();
    graphics.save();
    graphics.translate(pen.x() + left * pen.unit(), pen.y() + (middle - size / 2) * pen.unit());
    graphics.scale(size * pen.unit() / BOX, size * pen.unit() / BOX);
    new StatusGlyph(pen, status).shape(status);
    graphics.restore();
  }

  private void shape(NodeStatus status) {
    graphics.setStroke(color);
    graphics.setFill(color);
    graphics.setLineWidth(LINE);
    // Square ends would close the gaps of a dashed ring.
    graphics.setLineCap(StrokeLineCap.BUTT);
    switch (status) {
      case PLANNED -> dashedRing();
      case CREATING -> pie(90);
      case BOOTING -> pie(180);
      case CONFIGURING -> pie(270);
      case RUNNING -> tick();
      case DEGRADED -> triangle();
      case STOPPED -> graphics.fillRoundRect(1.5, 1.5, 11, 11, 3, 3);
      case FAILED -> octagon();
      case GONE -> slashed();
    }
  }

  private void dashedRing() {
    graphics.setLineDashes(2.2, 1.6);
    ring();
    graphics.setLineDashes();
  }

  private void ring() {
    graphics.strokeOval(7 - RING, 7 - RING, 2 * RING, 2 * RING);
  }

  private void pie(double degrees) {
    ring();
    graphics.fillArc(7 - PIE, 7 - PIE, 2 * PIE, 2 * PIE, 90, -degrees, ArcType.ROUND);
  }

  private void tick() {
    graphics.fillOval(7 - DISC, 7 - DISC, 2 * DISC, 2 * DISC);
    markWith(1.7);
    graphics.strokePolyline(new double[]{4.1, 6.2, 9.9}, new double[]{7.2, 9.2, 5}, 3);
  }

  private void triangle() {
    graphics.fillPolygon(new double[]{7, 13.6, 0.4}, new double[]{1, 13, 13}, 3);
    markWith(1.6);
    graphics.strokeLine(7, 5.4, 7, 8.6);
    graphics.strokeLine(7, 10.9, 7, 10.9);
  }

  private void octagon() {
    double near = 4.2;
    double far = 9.8;
    graphics.fillPolygon(new double[]{near, far, 13.6, 13.6, far, near, 0.4, 0.4},
        new double[]{0.4, 0.4, near, far, 13.6, 13.6, far, near}, 8);
    markWith(1.7);
    graphics.strokeLine(4.6, 4.6, 9.4, 9.4);
    graphics.strokeLine(9.4, 4.6, 4.6, 9.4);
  }

  private void slashed() {
    dashedRing();
    graphics.strokeLine(2.4, 11.6, 11.6, 2.4);
  }

  private void markWith(double line) {
    graphics.setStroke(mark);
    graphics.setLineWidth(line);
    graphics.setLineCap(StrokeLineCap.ROUND);
  }
}
