package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Difference;

/// The sign of a difference in a square of 17, as in tables. JavaFX thread only.
public final class DifferenceMark extends Mark {
  private static final double SIZE = 17;

  private final Difference difference;

  /// The sign of `difference`.
  public DifferenceMark(Difference difference) {
    super(SIZE);
    this.difference = difference;
  }

  @Override
  void paint(Pen pen) {
    DifferenceBadge.draw(pen, difference, 0, 0, SIZE);
  }
}
