package org.lct.topology.diagram.paint;

import javafx.scene.paint.Color;

/// How a line is drawn.
///
/// @param width in logical pixels
/// @param round whether its ends are round; else they end where the line does
public record Line(Color color, double width, boolean round, Dashes dashes) {
  /// The lengths of dashes and of the gaps between them.
  public record Dashes(double dash, double gap) {
    /// A line without gaps.
    public static final Dashes NONE = new Dashes(0, 0);
  }

  /// A line without gaps that ends where it ends.
  static Line plain(Color color, double width) {
    return new Line(color, width, false, Dashes.NONE);
  }

  /// A line without gaps whose ends are round.
  static Line rounded(Color color, double width) {
    return new Line(color, width, true, Dashes.NONE);
  }

  /// Whether it has gaps.
  public boolean isDashed() { return dashes.gap > 0; }
}
