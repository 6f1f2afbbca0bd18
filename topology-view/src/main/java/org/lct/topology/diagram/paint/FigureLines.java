package org.lct.topology.diagram.paint;

import java.util.Collections;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;

/// The line around a figure or region: its border, or what is said by a stronger line in its place.
final class FigureLines {
  private static final double RING_DISTANCE = 5;
  private static final double RING_WIDTH = 2;
  private static final double FAINT = 0.35;

  private FigureLines() {}

  /// Draws the line for what is pointed at, else for the most important difference, else the border.
  static void draw(Pen pen, double radius, String id, FigureState state, Marks marks, ColorToken border) {
    var face = new Box(0, 0, pen.width(), pen.height());
    if (marks.selected().contains(id)) {
      pen.outline(face, radius, pen.color(ColorToken.SELECT_LINE), 2);
      ring(pen, face, radius, FAINT);
    } else if (marks.twins().contains(id)) {
      pen.outline(face, radius, pen.color(ColorToken.SELECT_LINE), 2, new Dashes(5, 3));
    } else if (!state.differences().isEmpty()) {
      difference(pen, face, radius, Collections.min(state.differences()));
    } else if (marks.isHovered(id)) {
      pen.outline(face, radius, pen.color(ColorToken.EDGE), 1.5);
    } else {
      pen.outline(face, radius, pen.color(border), 1);
    }
    if (marks.isFocused(id)) {
      ring(pen, face, radius, 1);
    }
  }

  private static void ring(Pen pen, Box face, double radius, double opacity) {
    var line = pen.color(ColorToken.SELECT_LINE).deriveColor(0, 1, 1, opacity);
    pen.outline(face.grown(RING_DISTANCE), radius + RING_DISTANCE, line, RING_WIDTH);
  }

  private static void difference(Pen pen, Box face, double radius, Difference difference) {
    var color = pen.color(difference.color());
    if (difference == Difference.DRIFT) {
      pen.outline(face, radius, color, 2.5, new Dashes(6, 4));
    } else {
      pen.outline(face, radius, color, 2.5);
    }
  }
}
