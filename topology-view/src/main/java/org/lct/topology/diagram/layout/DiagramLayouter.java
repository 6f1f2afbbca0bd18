package org.lct.topology.diagram.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// Computes layouts. Of all numbers of columns per region and regions per row it takes the arrangement that can
/// be shown largest in a window of the wanted proportions. What is placed by hand is put into that afterwards, so that
/// moving one figure does not move all others.
public final class DiagramLayouter {
  /// Up to that many columns each number of them is tried, beyond in steps of a sixteenth: nobody sees the difference.
  private static final int EACH_COLUMN = 16;

  private DiagramLayouter() {}

  /// The layout of a diagram.
  ///
  /// @param aspect width divided by height of the window it is for; the same value gives the same layout
  public static DiagramLayout layout(DiagramShape shape, double aspect) {
    var arrangements = new Arrangements();
    var blocks = shape.regions().stream().collect(Collectors.toMap(RegionShape::id,
        region -> blocks(region.figures(), shape.edges(), arrangements)));
    return best(shape.regions(), blocks, aspect)
        .map(grid -> shape.hand().isEmpty() ? grid.layout() : HandArrangement.of(grid, shape))
        .map(layout -> withCrossings(layout, shape.edges()))
        .orElseGet(
            () -> new DiagramLayout(RegionGrid.frame(Metrics.REGION_MIN_WIDTH, Metrics.REGION_MIN_HEIGHT),
                Map.of(), Map.of(), Map.of()));
  }

  /// Tries more and more columns, until the widest region alone would be shown smaller than the best so far.
  private static Optional<RegionGrid> best(List<RegionShape> regions, Map<String, List<Block>> blocks,
      double aspect) {
    int mostColumns = blocks.values().stream().mapToInt(Columns::most).max().orElse(1);
    Optional<RegionGrid> best = Optional.empty();
    double scale = 0;
    for (int columns = 1; columns <= mostColumns; columns += 1 + columns / EACH_COLUMN) {
      var packed = packed(regions, blocks, columns);
      double widest = packed.values().stream().mapToDouble(Packing::width).max().orElse(0);
      if (RegionGrid.mostFor(aspect, widest) < scale) {
        break;
      }
      for (int perRow = 1; perRow <= regions.size(); perRow++) {
        var grid = new RegionGrid(regions, packed, perRow);
        if (grid.scaleFor(aspect) > scale) {
          best = Optional.of(grid);
          scale = grid.scaleFor(aspect);
        }
      }
    }
    return best;
  }

  private static Map<String, Packing> packed(List<RegionShape> regions, Map<String, List<Block>> blocks,
      int columns) {
    var packed = new HashMap<String, Packing>();
    regions.forEach(region -> {
      var of = Objects.requireNonNull(blocks.get(region.id()));
      packed.put(region.id(),
          Columns.pack(of, region.isBounded() ? Math.max(columns, Columns.ofEntries(of)) : columns));
    });
    return packed;
  }

  private static List<Block> blocks(List<FigureShape> figures, List<Edge> edges, Arrangements arrangements) {
    return Columns.inOrder(Components.of(figures, edges).stream()
        .map(component -> arrangements.of(component.figures(), component.edges())).toList());
  }

  /// Adds the edges between regions, which belong to no block: from side to side, or from bottom to top.
  private static DiagramLayout withCrossings(DiagramLayout layout, List<Edge> edges) {
    var routes = new HashMap<>(layout.routes());
    edges.forEach(edge -> routes.computeIfAbsent(edge,
        _ -> Crossing.route(layout.box(edge.from()), layout.box(edge.to()))));
    return new DiagramLayout(layout.frame(), layout.boxes(), layout.boundaries(), routes);
  }
}
