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
  /// This block with `margin` more room on every side.
  Block grown(double margin) {
    var moved = new HashMap<String, Box>();
    boxes.forEach((id, box) -> moved.put(id, box.plus(margin, margin)));
    var ways = new HashMap<Edge, List<Point>>();
    routes.forEach(
        (edge, route) -> ways.put(edge, route.stream().map(point -> point.plus(margin, margin)).toList()));
    return new Block(width + 2 * margin, height + 2 * margin, entry, moved, ways);
  }
}
