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
/// takes. Edges run between rows and columns, those on one way on one line, and never under a figure that is not theirs.
///
/// ELK puts a layer into one row, however long, and takes longer than anything else in opening a large plan.
final class WrappedLayers {
  private static final double PITCH = Metrics.FIGURE_WIDTH + Metrics.COLUMN_GAP;
  /// A figure with its gaps is this much wider than high.
  private static final double PROPORTION = PITCH / (Metrics.NODE_PLAN_HEIGHT + Metrics.ROW_GAP);

  private final Map<String, Cell> cells = new HashMap<>();
  private final int columns;
  private int rows;
  private double bottom;

  /// Where a figure stands.
  ///
  /// @param row its number from the top
  /// @param rowTop where its row begins
  /// @param rowBottom where its row ends, which a low figure does not reach
  private record Cell(Box box, int row, int column, double rowTop, double rowBottom) {}

  private WrappedLayers(int columns) {
    this.columns = columns;
  }

  /// Arranges the figures of one component. `edges` are those between them.
  static Block arrange(List<FigureShape> figures, List<Edge> edges) {
    var wrapped = new WrappedLayers(
        Math.max(2, (int) Math.round(Math.sqrt(figures.size() / PROPORTION))));
    layers(figures, edges).forEach(wrapped::add);
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

  private void add(List<FigureShape> layer) {
    for (int first = 0; first < layer.size(); first += columns) {
      addRow(layer.subList(first, Math.min(layer.size(), first + columns)));
    }
  }

  private void addRow(List<FigureShape> figures) {
    double top = bottom;
    double height = figures.stream().mapToDouble(FigureShape::height).max().orElse(0);
    for (int column = 0; column < figures.size(); column++) {
      var figure = figures.get(column);
      cells.put(figure.id(),
          new Cell(new Box(column * PITCH, top, figure.width(), figure.height()), rows, column,
              top, top + height));
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
    double gap = gapBeside(from, to);
    return List.of(start, new Point(start.x(), leaving), new Point(gap, leaving), new Point(gap, arriving),
        new Point(end.x(), arriving), end);
  }

  /// The middle of the gap on the side of a column from which the edge comes.
  private double gapBeside(Cell from, Cell to) {
    boolean left = from.column < to.column || to.column == columns - 1;
    return left ? to.box.x() - Metrics.COLUMN_GAP / 2 : to.box.maxX() + Metrics.COLUMN_GAP / 2;
  }

  private Cell cell(String id) {
    return Objects.requireNonNull(cells.get(id), id);
  }
}
