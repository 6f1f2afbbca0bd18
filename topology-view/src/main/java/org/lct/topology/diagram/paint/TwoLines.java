package org.lct.topology.diagram.paint;

import org.lct.topology.theme.ColorToken;

/// A name with a line below it; where text is counter-scaled and two lines have no room, the name alone.
final class TwoLines {
  private TwoLines() {}

  /// Draws both in the middle of the box's height, from `left` to `margin` before the right.
  static void draw(Pen pen, String name, String detail, Lettered style, double left, double margin) {
    double room = pen.width() - left - margin;
    double nameHeight = pen.lineHeight(style);
    double detailHeight = pen.lineHeight(Lettered.SECONDARY);
    double top = (pen.height() - nameHeight - detailHeight) / 2;
    if (detail.isEmpty() || top < 1) {
      pen.name(name, left, pen.height() / 2, room, style, ColorToken.FG_DEFAULT);
      return;
    }
    pen.name(name, left, top + nameHeight / 2, room, style, ColorToken.FG_DEFAULT);
    pen.words(detail, left, top + nameHeight + detailHeight / 2, room, Lettered.SECONDARY,
        ColorToken.FG_MUTED);
  }
}
