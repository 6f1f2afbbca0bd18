package org.lct.topology.diagram.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import org.lct.topology.diagram.Difference;
import org.lct.topology.theme.ColorToken;

/// The badge of a difference in a square of 22: filled for what we propose, an outlined hexagon for drift.
final class DifferenceBadge {
  static final double SIZE = 22;

  private DifferenceBadge() {}

  /// Draws the badge with its top left at a place of the box, at least at its own size on the screen.
  static void draw(Pen pen, Difference difference, double left, double top, double size) {
    var graphics = pen.graphics();
    graphics.save();
    graphics.translate(pen.x() + left * pen.unit(), pen.y() + top * pen.unit());
    graphics.scale(size * pen.unit() / SIZE, size * pen.unit() / SIZE);
    plate(graphics, difference, pen.color(difference.color()), pen.color(ColorToken.REGION_BG));
    graphics.setStroke(pen.color(difference == Difference.DRIFT ? difference.color() : ColorToken.ON_STATUS));
    graphics.setLineWidth(2);
    graphics.setLineCap(StrokeLineCap.ROUND);
    sign(graphics, difference);
    graphics.restore();
  }

  private static void plate(GraphicsContext graphics, Difference difference, Color color, Color ground) {
    if (difference != Difference.DRIFT) {
      graphics.setFill(color);
      graphics.fillRoundRect(1, 1, 20, 20, 8, 8);
      return;
    }
    double[] across = {11, 20, 20, 11, 2, 2};
    double[] down = {0.8, 6, 16, 21.2, 16, 6};
    graphics.setFill(ground);
    graphics.fillPolygon(across, down, 6);
    graphics.setStroke(color);
    graphics.setLineWidth(2);
    graphics.strokePolygon(across, down, 6);
  }

  private static void sign(GraphicsContext graphics, Difference difference) {
    switch (difference) {
      case ADD -> {
        graphics.strokeLine(6, 11, 16, 11);
        graphics.strokeLine(11, 6, 11, 16);
      }
      case DELETE -> graphics.strokeLine(6, 11, 16, 11);
      case CHANGE -> {
        graphics.beginPath();
        graphics.moveTo(5.5, 12.5);
        graphics.bezierCurveTo(7.5, 8, 9.5, 8.5, 11, 11);
        graphics.bezierCurveTo(12.5, 13.5, 14.5, 14, 16.5, 9.5);
        graphics.stroke();
      }
      case REPLACE -> {
        graphics.strokeArc(6, 6, 10, 10, 20, 290, ArcType.OPEN);
        graphics.strokePolyline(new double[]{16.3, 16, 12.4}, new double[]{5.4, 9.2, 9.2}, 3);
      }
      case DRIFT -> {
        graphics.strokeLine(7, 9, 15, 9);
        graphics.strokeLine(7, 13, 15, 13);
        graphics.strokeLine(13, 6.2, 9, 15.8);
      }
    }
  }
}
