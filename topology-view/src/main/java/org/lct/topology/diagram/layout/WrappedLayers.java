package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;

/// Arranges many connected figures in a grid: layer by layer from top to bottom, each layer in as many rows as it
/// takes, entries in rows of their own. Edges run between rows and columns, those on one way on one line, and never under a figure that is not theirs.
///
/// ELK puts a layer into one row, however long, and takes longer than anything else in opening a large plan.
final class WrappedLayers {
  private static final double PITCH = Metrics.FIGURE_WIDTH + Metrics.COLUMN_GAP;
  /// A figure with its gaps is this much wider than high.
  private static final double PROPORTION = PITCH / (Metrics.NODE_PLAN_HEIGHT + Metrics.ROW_GAP);

  private final Map<String, Cell> cells = new HashMap<>();
  private final List<Cell> wide = new ArrayList<>();
  private final int columns;
  private int rows;
  private double bottom;

  /// Where a figure stands.
  ///
  /// @param row its number from the top
  /// @param column the first of those it takes
  /// @param rowTop where its row begins
  /// @param rowBottom where its row ends, which a low figure does not reach
  private record Cell(Box box, int row, int column, double rowTop, double rowBottom) {}

  private WrappedLayers(int columns) {
    this.columns = columns;
  }

  /// Arranges the figures of one component. `edges` are those between them.
  static Block arrange(List<FigureShape> figures, List<Edge> edges) {
    double area = figures.stream().mapToDouble(WrappedLayers::area).sum();
    int widest = figures.stream().mapToInt(WrappedLayers::span).max().orElse(1);
    var wrapped = new WrappedLayers(
        Math.max(Math.max(2, widest), (int) Math.round(Math.sqrt(area / PROPORTION))));
    layers(figures, edges).forEach(layer -> {
      wrapped.add(layer.stream().filter(FigureShape::entry).toList());
      wrapped.add(layer.stream().filter(figure -> !figure.entry()).toList());
    });
    var boxes = new HashMap<String, Box>();
    wrapped.cells.forEach((id, cell) -> boxes.put(id, cell.box));
    return new Block(wrapped.columns * PITCH - Metrics.COLUMN_GAP, wrapped.bottom - Metrics.ROW_GAP,
        figures.stream().anyMatch(FigureShape::entry), boxes,
        edges.stream().distinct().collect(Collectors.toMap(edge -> edge, wrapped::route)));
  }

  /// The figures by how many others lie before them on the longest way; where edges go in a circle the first of the
  /// figures begins.
  private static List<List<FigureShape>> layers(List<FigureShape> figures, List<Edge> edges) {
    var next = edges.stream().collect(Collectors.groupingBy(Edge::from));
    var before = new HashMap<String, Integer>();
    edges.forEach(edge -> before.merge(edge.to(), 1, Integer::sum));
    var layers = new ArrayList<List<FigureShape>>();
    var left = new LinkedHashMap<String, FigureShape>();
    figures.forEach(figure -> left.put(figure.id(), figure));
    while (!left.isEmpty()) {
      var layer = left.values().stream().filter(figure -> before.getOrDefault(figure.id(), 0) == 0).toList();
      var taken = layer.isEmpty() ? List.of(left.values().iterator().next()) : layer;
      taken.forEach(figure -> left.remove(figure.id()));
      taken.forEach(figure -> next.getOrDefault(figure.id(), List.of())
          .forEach(edge -> before.merge(edge.to(), -1, Integer::sum)));
      layers.add(taken);
    }
    return layers;
  }

  /// How many columns a figure takes.
  private static int span(FigureShape figure) {
    return Math.max(1, (int) Math.ceil((figure.width() + Metrics.COLUMN_GAP) / PITCH));
  }

  /// How many usual figures have room where this one stands.
  private static double area(FigureShape figure) {
    return span(figure) * Math.max(1,
        (figure.height() + Metrics.ROW_GAP) / (Metrics.NODE_PLAN_HEIGHT + Metrics.ROW_GAP));
  }

  private void add(List<FigureShape> layer) {
    var row = new ArrayList<FigureShape>();
    int taken = 0;
    for (var figure : layer) {
      if (taken + span(figure) > columns) {
        addRow(row);
        row.clear();
        taken = 0;
      }
      row.add(figure);
      taken += span(figure);
    }
    if (!row.isEmpty()) {
      addRow(row);
    }
  }

  private void addRow(List<FigureShape> figures) {
    double top = bottom;
    double height = figures.stream().mapToDouble(FigureShape::height).max().orElse(0);
    int column = 0;
    for (var figure : figures) {
      var cell = new Cell(new Box(column * PITCH, top, figure.width(), figure.height()), rows, column, top,
          top + height);
      cells.put(figure.id(), cell);
      if (span(figure) > 1) {
        wide.add(cell);
      }
      column += span(figure);
    }
    rows++;
    bottom = top + height + Metrics.ROW_GAP;
  }

  /// From below one figure to above the other; where rows lie between them, through the gap beside the other's column.
  private List<Point> route(Edge edge) {
    var from = cell(edge.from());
    var to = cell(edge.to());
    var start = new Point(from.box.centerX(), from.box.maxY());
    var end = new Point(to.box.centerX(), to.box.y());
    double leaving = from.rowBottom + Metrics.EDGE_GAP;
    if (to.row == from.row + 1) {
      return start.x() == end.x() ? List.of(start, end)
          : List.of(start, new Point(start.x(), leaving), new Point(end.x(), leaving), end);
    }
    double arriving = to.rowTop - Metrics.EDGE_GAP;
    double gap = freeGap(from, to, leaving, arriving);
    return List.of(start, new Point(start.x(), leaving), new Point(gap, leaving), new Point(gap, arriving),
        new Point(end.x(), arriving), end);
  }

  /// Where the edge goes up or down: beside the column it leads to, unless a figure that takes several columns stands
  /// in the way; then beside all figures.
  private double freeGap(Cell from, Cell to, double leaving, double arriving) {
    double gap = gapBeside(from, to);
    var way = new Box(gap, Math.min(leaving, arriving), 0, Math.abs(arriving - leaving));
    return wide.stream().map(Cell::box).anyMatch(way::intersects) ? -Metrics.COLUMN_GAP / 2 : gap;
  }

  /// The middle of the gap on the side of a column from which the edge comes.
  private double gapBeside(Cell from, Cell to) {
    boolean isLast = to.box.maxX() > columns * PITCH - Metrics.FIGURE_WIDTH;
    boolean left = from.column < to.column || isLast;
    return left ? to.box.x() - Metrics.COLUMN_GAP / 2 : to.box.maxX() + Metrics.COLUMN_GAP / 2;
  }

  private Cell cell(String id) {
    return Objects.requireNonNull(cells.get(id), id);
  }
}
