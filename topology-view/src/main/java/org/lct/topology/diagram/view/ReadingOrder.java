package org.lct.topology.diagram.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.diagram.paint.PlacedNode;

/// The order in which the Tab key goes through a diagram: a region, then its figures line by line, an expanded node plan
/// before its nodes.
final class ReadingOrder {
  private ReadingOrder() {}

  /// All regions, figures and nodes that are shown by identity, in reading order.
  static List<String> of(PlacedDiagram placed) {
    return placed.diagram().regions().stream().sorted(byPlace(placed.layout(), RegionBox::id))
        .flatMap(region -> Stream.concat(Stream.of(region.id()), figures(region, placed.layout()).stream()
            .flatMap(id -> Stream.concat(Stream.of(id), placed.nodes(id).map(PlacedNode::id)))))
        .toList();
  }

  /// The figures of one region, in reading order.
  static List<String> figures(RegionBox region, DiagramLayout layout) {
    return region.figures().stream().sorted(byPlace(layout, Figure::id)).map(Figure::id).toList();
  }

  private static <T> Comparator<T> byPlace(DiagramLayout layout, Function<T, String> id) {
    return Comparator.<T, Box>comparing(thing -> layout.box(id.apply(thing)),
        Comparator.comparingDouble(Box::y).thenComparingDouble(Box::x));
  }
}
