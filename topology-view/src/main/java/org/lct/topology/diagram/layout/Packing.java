package org.lct.topology.diagram.layout;

import java.util.List;
import java.util.Map;
import org.lct.topology.diagram.Edge;

/// Blocks with the place of each. Many packings are tried and one is taken; only then are figures moved.
///
/// @param blocks what is packed
/// @param places the top left of each
/// @param width the room all take together
/// @param height likewise
record Packing(List<Block> blocks, List<Point> places, double width, double height) {
  /// Adds the figures and edges to a layout, the packing's top left being at a place of it.
  void placeIn(Map<String, Box> boxes, Map<Edge, List<Point>> routes, double left, double top) {
    for (int at = 0; at < blocks.size(); at++) {
      double dx = left + places.get(at).x();
      double dy = top + places.get(at).y();
      blocks.get(at).boxes().forEach((id, box) -> boxes.put(id, box.plus(dx, dy)));
      blocks.get(at).routes().forEach((edge, route) -> routes.put(edge,
          route.stream().map(point -> point.plus(dx, dy)).toList()));
    }
  }
}
