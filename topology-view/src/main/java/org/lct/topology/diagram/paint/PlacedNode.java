package org.lct.topology.diagram.paint;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.NodeGrid;

/// A node that is shown as a tile, and where.
///
/// @param plan the expanded node plan it belongs to
/// @param index its number there, from one
/// @param box where its tile is in the diagram
public record PlacedNode(NodePlanFigure plan, int index, Box box) {
  /// The nodes of an expanded node plan that are shown, in order.
  static Stream<PlacedNode> of(NodePlanFigure plan, Box box) {
    var grid = NodeGrid.of(plan);
    return IntStream.rangeClosed(1, grid.shown()).mapToObj(index -> of(plan, box, grid, index));
  }

  static PlacedNode of(NodePlanFigure plan, Box box, NodeGrid grid, int index) {
    return new PlacedNode(plan, index, grid.tile(index).plus(box.x(), box.y()));
  }

  /// Its identity.
  public String id() {
    return plan.node(index);
  }

  /// How it is.
  public NodeStatus status() {
    return plan.state().health().nodes().get(index - 1);
  }
}
