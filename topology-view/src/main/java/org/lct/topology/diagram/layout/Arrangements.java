package org.lct.topology.diagram.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;

/// Arranges groups of connected figures, each kind of group once: a large plan has hundreds of node plans with one
/// volume and of regions that are alike. For one thread.
final class Arrangements {
  /// How many connected figures ELK arranges: with more it takes 20 ms and its layers become too wide.
  private static final int MOST_LAYERED = 24;

  private final Map<Pattern, Block> known = new HashMap<>();

  /// A group but for the identities of its figures.
  ///
  /// @param figures called by their numbers
  /// @param edges likewise
  private record Pattern(List<FigureShape> figures, List<Edge> edges) {}

  /// The figures of one group, arranged.
  ///
  /// @param edges those between them
  Block of(List<FigureShape> figures, List<Edge> edges) {
    var numbers = new HashMap<String, String>();
    figures.forEach(figure -> numbers.put(figure.id(), Integer.toString(numbers.size())));
    var pattern = new Pattern(
        figures.stream().map(figure -> new FigureShape(name(numbers, figure.id()), figure.width(),
            figure.height(), figure.entry(), figure.group())).toList(),
        edges.stream()
            .map(edge -> new Edge(name(numbers, edge.from()), name(numbers, edge.to()), edge.kind(), ""))
            .toList());
    return named(known.computeIfAbsent(pattern, Arrangements::arrange), pattern, figures, edges);
  }

  private static String name(Map<String, String> names, String id) {
    return Objects.requireNonNull(names.get(id), id);
  }

  private static Block arrange(Pattern pattern) {
    int count = pattern.figures.size();
    if (count == 1) {
      var only = pattern.figures.getFirst();
      return new Block(only.width(), only.height(), only.entry(),
          Map.of(only.id(), new Box(0, 0, only.width(), only.height())), Map.of());
    }
    return count > MOST_LAYERED ? WrappedLayers.arrange(pattern.figures, pattern.edges)
        : LayeredBlocks.arrange(pattern.figures, pattern.edges);
  }

  /// The block of a pattern with the figures that it stands for.
  private static Block named(Block block, Pattern pattern, List<FigureShape> figures, List<Edge> edges) {
    var boxes = new HashMap<String, Box>();
    IntStream.range(0, figures.size()).forEach(at -> boxes.put(figures.get(at).id(),
        Objects.requireNonNull(block.boxes().get(pattern.figures.get(at).id()))));
    var routes = new HashMap<Edge, List<Point>>();
    IntStream.range(0, edges.size()).forEach(
        at -> routes.put(edges.get(at), Objects.requireNonNull(block.routes().get(pattern.edges.get(at)))));
    return new Block(block.width(), block.height(), block.entry(), boxes, routes);
  }
}
