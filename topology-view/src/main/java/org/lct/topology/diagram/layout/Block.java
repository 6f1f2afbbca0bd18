package org.lct.topology.diagram.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lct.topology.diagram.Edge;

/// Figures already arranged among themselves, with the edges between them; the top left is the origin.
///
/// @param width the room it takes
/// @param height the room it takes
/// @param entry whether its top row is where traffic enters
/// @param boxes its figures by identity
/// @param routes its edges
record Block(double width, double height, boolean entry, Map<String, Box> boxes,
    Map<Edge, List<Point>> routes) {
  /// A block of nothing.
  static final Block EMPTY = new Block(0, 0, false, Map.of(), Map.of());

  /// This block moved by a distance, in `collected` together with what is there already.
  Block placedIn(Block collected, double dx, double dy) {
    var allBoxes = new HashMap<>(collected.boxes);
    boxes.forEach((id, box) -> allBoxes.put(id, box.plus(dx, dy)));
    var allRoutes = new HashMap<>(collected.routes);
    routes.forEach(
        (edge, route) -> allRoutes.put(edge, route.stream().map(point -> point.plus(dx, dy)).toList()));
    return new Block(Math.max(collected.width, dx + width), Math.max(collected.height, dy + height),
        entry || collected.entry, allBoxes, allRoutes);
  }
}
