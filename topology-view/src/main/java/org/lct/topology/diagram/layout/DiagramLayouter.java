package org.lct.topology.diagram.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// Computes layouts. Of all numbers of columns per region and regions per row it takes the arrangement that can
/// be shown largest in a window of the wanted proportions.
public final class DiagramLayouter {
  private DiagramLayouter() {}

  /// The layout of a diagram.
  ///
  /// @param aspect width divided by height of the window it is for; the same value gives the same layout
  public static DiagramLayout layout(DiagramShape shape, double aspect) {
    var blocks = shape.regions().stream().collect(Collectors.toMap(RegionShape::id,
        region -> blocks(region.figures(), shape.edges())));
    int mostColumns = blocks.values().stream().mapToInt(Columns::most).max().orElse(1);
    var best = IntStream.rangeClosed(1, mostColumns).boxed()
        .flatMap(columns -> grids(shape.regions(), blocks, columns).stream())
        .reduce((one, other) -> other.scaleFor(aspect) > one.scaleFor(aspect) ? other : one);
    return best.map(grid -> withCrossings(grid.layout(), shape.edges())).orElseGet(
        () -> new DiagramLayout(RegionGrid.frame(Metrics.REGION_MIN_WIDTH, Metrics.REGION_MIN_HEIGHT),
            Map.of(),
            Map.of()));
  }

  private static List<RegionGrid> grids(List<RegionShape> regions, Map<String, List<Block>> blocks,
      int columns) {
    var packed = new HashMap<String, Block>();
    blocks.forEach((id, of) -> packed.put(id, Columns.pack(of, columns)));
    return IntStream.rangeClosed(1, regions.size())
        .mapToObj(perRow -> new RegionGrid(regions.stream().map(RegionShape::id).toList(), packed, perRow))
        .toList();
  }

  private static List<Block> blocks(List<FigureShape> figures, List<Edge> edges) {
    return Components.of(figures, edges).stream().map(component -> block(component, edges)).toList();
  }

  private static Block block(List<FigureShape> component, List<Edge> edges) {
    if (component.size() == 1) {
      var only = component.getFirst();
      return new Block(only.width(), only.height(), only.entry(),
          Map.of(only.id(), new Box(0, 0, only.width(), only.height())), Map.of());
    }
    var members = component.stream().map(FigureShape::id).collect(Collectors.toCollection(HashSet::new));
    return LayeredBlocks.arrange(component,
        edges.stream().filter(edge -> members.contains(edge.from()) && members.contains(edge.to())).toList());
  }

  /// Adds the edges between regions, which belong to no block: from side to side, or from bottom to top.
  private static DiagramLayout withCrossings(DiagramLayout layout, List<Edge> edges) {
    var routes = new HashMap<>(layout.routes());
    edges.forEach(edge -> routes.computeIfAbsent(edge,
        _ -> Crossing.route(layout.box(edge.from()), layout.box(edge.to()))));
    return new DiagramLayout(layout.frame(), layout.boxes(), routes);
  }
}
