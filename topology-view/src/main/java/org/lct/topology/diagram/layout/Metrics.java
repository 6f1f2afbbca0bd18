package org.lct.topology.diagram.layout;

/// Sizes and distances of the design system (section 8).
final class Metrics {
  static final double FIGURE_WIDTH = 188;
  static final double NODE_PLAN_HEIGHT = 100;
  static final double NODEBALANCER_HEIGHT = 56;
  static final double VOLUME_HEIGHT = 48;

  /// Between figures side by side; the sheets behind a node plan take 8 of it.
  static final double COLUMN_GAP = 32;
  /// Between figures one below the other; room for a port label.
  static final double ROW_GAP = 36;
  /// How far edges keep from figures.
  static final double EDGE_GAP = 12;

  /// How far a boundary is from its members.
  static final double BOUNDARY = 12;
  /// What the words on the lower line of a boundary need below it.
  static final double BOUNDARY_FOOT = 12;
  /// Up to that many entries stand side by side, with what they lead to, so that they are outside of a boundary.
  static final int MOST_ENTRIES = 6;

  static final double REGION_HEADER = 44;
  static final double REGION_PADDING = 22;
  static final double REGION_MIN_WIDTH = 452;
  static final double REGION_MIN_HEIGHT = 220;

  static final double FRAME_TITLE = 38;
  static final double FRAME_PADDING = 8;
  static final double REGION_GAP = 8;

  private Metrics() {}
}
