package org.lct.topology.diagram.paint;

import javafx.scene.paint.Color;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;

/// A place where what is dragged would come to stand: dashed, tinted, with nothing in it.
final class SlotLines {
  private static final double FAINT = 0.12;

  private SlotLines() {}

  /// The place of something that would be new.
  static void draw(Pen pen) {
    draw(pen, pen.color(ColorToken.DIFF_ADD_BG), pen.color(ColorToken.DIFF_ADD));
  }

  /// The place of something that is there already and would stand here; what is under it is seen.
  static void drawRest(Pen pen) {
    var line = pen.color(ColorToken.SELECT_LINE);
    draw(pen, line.deriveColor(0, 1, 1, FAINT), line);
  }

  private static void draw(Pen pen, Color tint, Color line) {
    var face = new Box(0, 0, pen.width(), pen.height());
    pen.fill(face, NodePlanCard.RADIUS, tint);
    pen.outline(face, NodePlanCard.RADIUS, line, 2, new Dashes(6, 4));
  }
}
