package org.lct.topology.diagram.layout;

import java.util.OptionalInt;
import org.lct.topology.diagram.NodePlanFigure;

/// Where the nodes of an expanded node plan stand in its box: tiles in lines, in the order of their indexes. Places are
/// relative to the box.
///
/// The box is as wide as one or more columns of figures, so that it stands in line with them, and not much higher than
/// wide. Of many nodes the first are shown.
///
/// @param count how many nodes there are
/// @param across how many columns of figures its box is wide
public record NodeGrid(int count, int across) {
  /// The most nodes that are shown.
  public static final int MOST = 256;
  /// The height of the line above the tiles.
  public static final double HEADER = 30;
  /// The height of the line below the tiles that says how many more there are.
  public static final double FOOT = 22;

  private static final double TILE_WIDTH = 36;
  private static final double TILE_HEIGHT = 40;
  private static final double GAP = 4;
  private static final double PADDING = 8;
  private static final double HIGHEST = 1.1;

  /// The grid of a node plan.
  public static NodeGrid of(NodePlanFigure nodes) {
    var grid = new NodeGrid(nodes.count(), 1);
    while (grid.height() > HIGHEST * grid.width()) {
      grid = new NodeGrid(nodes.count(), grid.across + 1);
    }
    return grid;
  }

  private double width() {
    return across * (Metrics.FIGURE_WIDTH + Metrics.COLUMN_GAP) - Metrics.COLUMN_GAP;
  }

  private int columns() {
    return (int) ((width() - 2 * PADDING) / (TILE_WIDTH + GAP));
  }

  /// How many nodes are shown.
  public int shown() {
    return Math.min(count, MOST);
  }

  /// How large the box is, at the origin.
  Box size() {
    return new Box(0, 0, width(), height());
  }

  private double height() {
    int lines = Math.ceilDiv(shown(), columns());
    return HEADER + lines * (TILE_HEIGHT + GAP) + PADDING - GAP + (count > MOST ? FOOT : 0);
  }

  /// The tile of a node that is shown.
  ///
  /// @param index counts from one
  public Box tile(int index) {
    int line = (index - 1) / columns();
    int column = (index - 1) % columns();
    return new Box(PADDING + column * (TILE_WIDTH + GAP), HEADER + line * (TILE_HEIGHT + GAP),
        TILE_WIDTH, TILE_HEIGHT);
  }

  /// What is around all tiles and the free places in their last line.
  public Box tiles() {
    return new Box(PADDING, HEADER, width() - 2 * PADDING,
        Math.max(0, Math.ceilDiv(shown(), columns()) * (TILE_HEIGHT + GAP) - GAP));
  }

  /// The index of the node whose tile is at a place; empty between and beside the tiles.
  public OptionalInt at(double x, double y) {
    int column = (int) Math.floor((x - PADDING) / (TILE_WIDTH + GAP));
    int line = (int) Math.floor((y - HEADER) / (TILE_HEIGHT + GAP));
    int index = line * columns() + column + 1;
    boolean isTile = column >= 0 && column < columns() && line >= 0 && index <= shown()
        && tile(index).contains(x, y);
    return isTile ? OptionalInt.of(index) : OptionalInt.empty();
  }
}
