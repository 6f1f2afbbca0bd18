package org.lct.topology.diagram.layout;

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
    Map<Edge, List<Point>> routes) {}
