package org.lct.topology.diagram.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
  static Block pack(List<Block> blocks, int count) {
    var columns = new Columns(Math.max(count, widest(blocks)));
    boolean hasEntry = blocks.stream().anyMatch(Block::entry);
    double firstRow = hasEntry ? Metrics.NODEBALANCER_HEIGHT + Metrics.ROW_GAP : 0;
    var packed = Block.EMPTY;
    for (var block : inOrder(blocks)) {
      packed = columns.place(block, block.entry() ? 0 : firstRow, packed);
    }
    return packed;
  }

  /// How many columns it takes to put all blocks side by side.
  static int most(List<Block> blocks) {
    return Math.max(1, blocks.stream().mapToInt(Columns::span).sum());
  }

  private static int widest(List<Block> blocks) {
    return blocks.stream().mapToInt(Columns::span).max().orElse(1);
  }

  private static int span(Block block) {
    return (int) Math.ceil((block.width() + Metrics.COLUMN_GAP) / PITCH);
  }

  private static List<Block> inOrder(List<Block> blocks) {
    return blocks.stream().sorted(Comparator.comparing((Block block) -> !block.entry())
        .thenComparing(block -> block.boxes().size(), Comparator.reverseOrder())).toList();
  }

  private Block place(Block block, double top, Block packed) {
    int span = span(block);
    double highest = IntStream.rangeClosed(0, bottoms.length - span).mapToDouble(at -> floor(at, span, top))
        .min()
        .orElseThrow();
    int column = IntStream.rangeClosed(0, bottoms.length - span)
        .filter(at -> floor(at, span, top) <= highest + TOLERANCE).findFirst().orElseThrow();
    double y = floor(column, span, top);
    Arrays.fill(bottoms, column, column + span, y + block.height() + Metrics.ROW_GAP);
    return block.placedIn(packed, column * PITCH, y);
  }

  private double floor(int column, int span, double top) {
    return Math.max(top, Arrays.stream(bottoms, column, column + span).max().orElse(0));
  }
}
