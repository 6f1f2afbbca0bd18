package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Packs blocks into columns of the width of a figure, each as far up as it goes.
///
/// Blocks with an entry for traffic come first. The others begin below the entries' row, so that node plans
/// stand in line with those that have a NodeBalancer above them.
final class Columns {
  private static final double PITCH = Metrics.FIGURE_WIDTH + Metrics.COLUMN_GAP;
  /// Columns that end about as far down as the highest count as equal, and the leftmost is taken; else a few pixels
  /// would decide about the order.
  private static final double TOLERANCE = Metrics.ROW_GAP;

  private final double[] bottoms;

  private Columns(int count) {
    bottoms = new double[count];
  }

  /// All blocks in at most `count` columns, or as many as the widest block needs.
  ///
  /// @param blocks in the order of [#inOrder]
  static Packing pack(List<Block> blocks, int count) {
    var columns = new Columns(Math.max(count, widest(blocks)));
    boolean hasEntry = blocks.stream().anyMatch(Block::entry);
    double firstRow = hasEntry ? Metrics.NODEBALANCER_HEIGHT + Metrics.ROW_GAP : 0;
    var places = new ArrayList<Point>(blocks.size());
    double width = 0;
    double height = 0;
    for (var block : blocks) {
      var place = columns.place(block, block.entry() ? 0 : firstRow);
      places.add(place);
      width = Math.max(width, place.x() + block.width());
      height = Math.max(height, place.y() + block.height());
    }
    return new Packing(blocks, places, width, height);
  }

  /// The order in which blocks are packed: entries first, then the largest.
  static List<Block> inOrder(List<Block> blocks) {
    return blocks.stream().sorted(Comparator.comparing((Block block) -> !block.entry())
        .thenComparing(block -> block.boxes().size(), Comparator.reverseOrder())).toList();
  }

  /// How many columns it takes to put all blocks side by side.
  static int most(List<Block> blocks) {
    return Math.max(1, blocks.stream().mapToInt(Columns::span).sum());
  }

  /// How many columns all blocks with an entry take side by side; none where those are too many.
  static int ofEntries(List<Block> blocks) {
    var entries = blocks.stream().filter(Block::entry).toList();
    return entries.size() <= Metrics.MOST_ENTRIES ? most(entries) : 0;
  }

  private static int widest(List<Block> blocks) {
    return blocks.stream().mapToInt(Columns::span).max().orElse(1);
  }

  private static int span(Block block) {
    return (int) Math.ceil((block.width() + Metrics.COLUMN_GAP) / PITCH);
  }

  private Point place(Block block, double top) {
    int span = span(block);
    var floors = floors(span, top);
    double highest = Arrays.stream(floors).min().orElse(top);
    int column = 0;
    while (floors[column] > highest + TOLERANCE) {
      column++;
    }
    double y = floors[column];
    Arrays.fill(bottoms, column, column + span, y + block.height() + Metrics.ROW_GAP);
    return new Point(column * PITCH, y);
  }

  /// How far up a block goes that begins in each column.
  private double[] floors(int span, double top) {
    var floors = new double[bottoms.length - span + 1];
    for (int column = 0; column < floors.length; column++) {
      double floor = top;
      for (int at = column; at < column + span; at++) {
        floor = Math.max(floor, bottoms[at]);
      }
      floors[column] = floor;
    }
    return floors;
  }
}
