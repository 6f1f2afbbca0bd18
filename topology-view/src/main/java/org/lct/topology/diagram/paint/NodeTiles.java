package org.lct.topology.diagram.paint;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.NodeGrid;
import org.lct.topology.theme.ColorToken;

/// An expanded node plan: a box with a header and a tile for each node, with the sign of its status and its index.
final class NodeTiles {
  private static final double GAP = 8;
  /// A name with less room would say nothing.
  private static final double LEAST_NAME = 60;
  private static final double TILE_RADIUS = 4;
  /// How far the line of a placement group is from its tiles.
  private static final double LINE = 4;
  /// How far the line of the keyboard is from a tile.
  private static final double RING = 3;
  private static final double GLYPH = 14;
  private static final double GLYPH_TOP = 6;
  /// Below this zoom indexes would be larger than their tiles.
  private static final double INDEX_FROM = 0.70;

  private final Pen pen;
  private final NodePlanFigure plan;
  private final NodeGrid grid;
  private final Marks marks;

  private NodeTiles(Pen pen, NodePlanFigure plan, Marks marks) {
    this.pen = pen;
    this.plan = plan;
    this.marks = marks;
    grid = NodeGrid.of(plan);
  }

  /// Draws the box.
  ///
  /// @param hasHandle whether somebody may want to hide the nodes again
  static void draw(Pen pen, NodePlanFigure plan, Marks marks, boolean hasHandle) {
    var tiles = new NodeTiles(pen, plan, marks);
    pen.fill(new Box(0, 0, pen.width(), pen.height()), NodePlanCard.RADIUS, pen.color(ColorToken.CARD_BG));
    FigureLines.draw(pen, NodePlanCard.RADIUS, plan.id(), plan.state(), marks, ColorToken.CARD_BORDER);
    tiles.header(hasHandle);
    PlacementGroup.drawLine(pen, plan, tiles.grid.tiles().grown(LINE));
    for (int index = 1; index <= tiles.grid.shown(); index++) {
      tiles.tile(index);
    }
    tiles.foot();
    Badges.draw(pen, plan.state());
  }

  private void header(boolean hasHandle) {
    double middle = NodeGrid.HEADER / 2;
    double right = pen.width() - 10;
    if (hasHandle) {
      ExpandHandle.draw(pen, plan);
      right = pen.width() - ExpandHandle.room();
    }
    pen.icon(plan.icon(), 18, middle, 16, ColorToken.KIND_NODE);
    double left = 32;
    right -= pen.wordsUntil(counts(right - left - pen.width(plan.name(), Lettered.GROUP) - GAP), right,
        middle,
        Lettered.SECONDARY, ColorToken.FG_MUTED) + GAP;
    right -= PlacementGroup.drawWords(pen, plan, right, middle,
        right - left - Math.min(LEAST_NAME, pen.width(plan.name(), Lettered.GROUP)));
    pen.name(plan.name(), left, middle, right - left, Lettered.GROUP, ColorToken.FG_DEFAULT);
  }

  /// How the nodes are, how many they are, or nothing: the first that has room.
  private String counts(double room) {
    return Stream.of(plan.state().words(), "×" + plan.count())
        .filter(words -> pen.width(words, Lettered.SECONDARY) <= room).findFirst().orElse("");
  }

  private void tile(int index) {
    var tile = grid.tile(index);
    var status = plan.state().health().nodes().get(index - 1);
    line(tile, status, plan.node(index));
    boolean hasIndex = pen.unit() >= INDEX_FROM;
    StatusGlyph.draw(pen, status, tile.centerX() - GLYPH / 2,
        hasIndex ? tile.y() + GLYPH_TOP + GLYPH / 2 : tile.centerY(), GLYPH);
    if (hasIndex) {
      pen.wordsAround(Integer.toString(index), tile.centerX(), tile.maxY() - 10, Lettered.SECONDARY,
          ColorToken.FG_DEFAULT);
    }
  }

  /// The line around a tile: of what is selected, else of a node that needs attention, else of what is hovered.
  private void line(Box tile, NodeStatus status, String id) {
    if (marks.selected().contains(id)) {
      pen.fill(tile, TILE_RADIUS, pen.color(ColorToken.SELECT_BG));
      pen.outline(tile, TILE_RADIUS, pen.color(ColorToken.SELECT_LINE), 2);
    } else if (status.isBad()) {
      pen.outline(tile, TILE_RADIUS, pen.color(status.color()), 2);
    } else if (marks.isHovered(id)) {
      pen.outline(tile, TILE_RADIUS, pen.color(ColorToken.EDGE), 1.5);
    } else {
      pen.outline(tile, TILE_RADIUS, pen.color(ColorToken.BORDER_DEFAULT), 1);
    }
    if (marks.isFocused(id)) {
      pen.outline(tile.grown(RING), TILE_RADIUS + RING, pen.color(ColorToken.SELECT_LINE), 2);
    }
  }

  /// How many more nodes there are, and how many of them need attention.
  private void foot() {
    int more = plan.count() - grid.shown();
    if (more == 0) {
      return;
    }
    double middle = pen.height() - NodeGrid.FOOT / 2 - 2;
    double left = 10;
    left += pen.words("and " + number(more) + " more", left, middle, pen.width() - left - 10,
        Lettered.SECONDARY,
        ColorToken.FG_MUTED);
    var nodes = plan.state().health().nodes();
    long bad = nodes.subList(grid.shown(), nodes.size()).stream().filter(NodeStatus::isBad).count();
    if (bad > 0) {
      pen.words(", " + number(bad) + " of them need attention", left, middle, pen.width() - left - 10,
          Lettered.SECONDARY, ColorToken.STATUS_FAILED);
    }
  }

  private static String number(long count) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(count);
  }
}
