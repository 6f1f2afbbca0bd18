package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;

/// The frame around all regions, with the cluster's name.
final class ClusterFrame {
  private static final double RADIUS = 10;
  private static final double FAR_RADIUS = 4;
  private static final double TITLE = 38;
  private static final double LEAST_TITLE = 13;

  private ClusterFrame() {}

  /// Draws the frame in units of the diagram.
  static void draw(Pen pen, Diagram diagram) {
    line(pen, RADIUS);
    title(pen, diagram, 20, Math.max(17, 12 / pen.unit()), 14);
  }

  /// Draws the frame in pixels; the title only where its band is high enough.
  static void drawFar(Pen pen, Diagram diagram, double zoom) {
    line(pen, FAR_RADIUS);
    if (TITLE * zoom >= LEAST_TITLE) {
      title(pen, diagram, TITLE * zoom / 2, 12, 6);
    }
  }

  /// The radius of its corners, in units of the diagram near by, else in pixels.
  static double radius(DetailLevel detail) {
    return detail.showsCards() ? RADIUS : FAR_RADIUS;
  }

  private static void line(Pen pen, double radius) {
    pen.outline(new Box(0, 0, pen.width(), pen.height()), radius, pen.color(ColorToken.CARD_BORDER), 1);
  }

  private static void title(Pen pen, Diagram diagram, double middle, double icon, double margin) {
    pen.icon(Icon.DESIGN, margin + icon / 2, middle, icon, ColorToken.FG_DEFAULT);
    double left = margin + icon * 1.5;
    double name = pen.name(diagram.title(), left, middle, pen.width() - left - margin,
        pen.unit() == 1 && icon < 14 ? Lettered.AMOUNT : Lettered.TITLE, ColorToken.FG_DEFAULT);
    double rest = left + name + 9;
    pen.words(diagram.summary(), rest, middle, pen.width() - rest - margin, Lettered.SECONDARY,
        ColorToken.FG_MUTED);
  }
}
