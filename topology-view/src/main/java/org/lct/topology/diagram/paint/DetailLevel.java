package org.lct.topology.diagram.paint;

/// How much is drawn at a zoom.
public enum DetailLevel {
  /// Everything as specified.
  FULL(0.86),
  /// Cards without chips and prices, text counter-scaled.
  COMPACT(0.50),
  /// A box per group with a cell per node.
  CELLS(0.20),
  /// A tinted rectangle per group, numbers per region.
  OVERVIEW(0);

  private static final double HYSTERESIS = 0.01;

  private final double from;

  DetailLevel(double from) {
    this.from = from;
  }

  /// The level at a zoom.
  public static DetailLevel of(double zoom) {
    for (var level : values()) {
      if (zoom >= level.from) {
        return level;
      }
    }
    return OVERVIEW;
  }

  /// Whether figures are drawn as cards, in units of the diagram; else as boxes, in pixels.
  boolean showsCards() {
    return this == FULL || this == COMPACT;
  }

  /// The level to go on with at a zoom: this one unless the limit is passed by 1 %, so that a zoom that hovers
  /// around a limit does not flicker.
  public DetailLevel next(double zoom) {
    var least = of(zoom * (1 - HYSTERESIS));
    var most = of(zoom * (1 + HYSTERESIS));
    return least == this || most == this ? this : of(zoom);
  }
}
