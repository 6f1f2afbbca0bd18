package org.lct.topology.diagram.paint;

import java.util.List;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;

/// The badges at the top right corner of a figure, side by side: what we propose, drift, warnings, errors
/// outermost. They stay readable at any zoom that shows cards.
final class Badges {
  private static final double GAP = 3;
  private static final double PILL_HEIGHT = 20;
  private static final double RING = 2;
  private static final double SMALLEST = 0.75;

  private final Pen pen;
  private final double size;
  private double right;

  private Badges(Pen pen) {
    this.pen = pen;
    size = Math.max(1, SMALLEST / pen.unit());
    right = pen.width();
  }

  /// Draws the badges of a state over the corner of the pen's box.
  static void draw(Pen pen, FigureState state) {
    var badges = new Badges(pen);
    var problems = state.problems();
    if (problems.errors() > 0) {
      badges.problem(Icon.ERROR, problems.errors(), ColorToken.STATUS_FAILED);
    }
    if (problems.warnings() > 0) {
      badges.problem(Icon.WARNING, problems.warnings(), ColorToken.STATUS_DEGRADED);
    }
    if (badges.right == pen.width()) {
      badges.right += 8;
    }
    for (var difference : List.of(Difference.values()).reversed()) {
      if (state.differences().contains(difference)) {
        badges.difference(difference);
      }
    }
  }

  private void problem(Icon icon, int count, ColorToken color) {
    if (right == pen.width()) {
      right += 9;
    }
    var text = Integer.toString(count);
    double height = PILL_HEIGHT * size;
    double width = 28 * size + pen.width(text, Lettered.PLATE);
    var pill = new Box(right - width, -13 * size, width, height);
    pen.fill(pill.grown(RING), height / 2 + RING, pen.color(ColorToken.REGION_BG));
    pen.fill(pill, height / 2, pen.color(color));
    pen.icon(icon, pill.x() + 13 * size, pill.centerY(), 12 * size, ColorToken.ON_STATUS);
    pen.words(text, pill.x() + 21 * size, pill.centerY(), width, Lettered.PLATE, ColorToken.ON_STATUS);
    right = pill.x() - GAP;
  }

  private void difference(Difference difference) {
    double badge = DifferenceBadge.SIZE * size;
    DifferenceBadge.draw(pen, difference, right - badge, -12 * size, badge);
    right -= badge + GAP;
  }
}
