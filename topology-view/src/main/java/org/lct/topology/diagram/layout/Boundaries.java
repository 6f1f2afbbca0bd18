package org.lct.topology.diagram.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// Where the lines around figures run, after the figures have their places.
final class Boundaries {
  private Boundaries() {}

  /// The boundaries of all regions by identity, but those that would have others than their members in them.
  static Map<String, Box> of(List<RegionShape> regions, Map<String, Box> boxes) {
    var placed = new HashMap<String, Box>();
    for (var region : regions) {
      for (var boundary : region.boundaries().reversed()) {
        var inner = region.boundaries().stream()
            .filter(other -> !other.equals(boundary) && boundary.members().containsAll(other.members()))
            .map(other -> placed.get(other.id())).flatMap(Stream::ofNullable);
        around(boundary, boxes, inner)
            .filter(line -> region.figures().stream().map(FigureShape::id)
                .filter(Predicate.not(boundary.members()::contains)).map(boxes::get)
                .noneMatch(box -> box != null && box.intersects(line)))
            .ifPresent(line -> placed.put(boundary.id(), line));
      }
    }
    return placed;
  }

  private static Optional<Box> around(Boundary boundary, Map<String, Box> boxes, Stream<Box> inner) {
    return Stream.concat(boundary.members().stream().map(boxes::get).flatMap(Stream::ofNullable), inner)
        .reduce(Box::around).map(box -> box.grown(Metrics.BOUNDARY));
  }
}
