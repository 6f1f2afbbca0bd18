package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;

/// The rubber band with which figures are selected, drawn in pixels.
final class BandLines {
  private static final double FAINT = 0.1;

  private BandLines() {}

  /// Draws the band; the pen's box is what it covers.
  static void draw(Pen pen) {
    var face = new Box(0, 0, pen.width(), pen.height());
    var line = pen.color(ColorToken.SELECT_LINE);
    pen.fill(face, 0, line.deriveColor(0, 1, 1, FAINT));
    pen.outline(face, 0, line, 1);
  }
}
