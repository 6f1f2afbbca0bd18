package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;

/// A place where what is dragged would come to stand: dashed, tinted, with nothing in it.
final class SlotLines {
  private SlotLines() {}

  static void draw(Pen pen) {
    var face = new Box(0, 0, pen.width(), pen.height());
    pen.fill(face, NodePlanCard.RADIUS, pen.color(ColorToken.DIFF_ADD_BG));
    pen.outline(face, NodePlanCard.RADIUS, pen.color(ColorToken.DIFF_ADD), 2, new Dashes(6, 4));
  }
}
