package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.NodeGrid;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;

/// The sign on a node plan that shows and hides its nodes when it is clicked.
final class ExpandHandle {
  /// What can be hit, more than what is seen.
  private static final double TARGET = 24;
  private static final double SIZE = 16;
  private static final double RIGHT = 6;
  /// Below the count, beside the type.
  private static final double TOP = 27;

  private ExpandHandle() {}

  /// Where it is in the box of a node plan that is so wide.
  static Box in(NodePlanFigure nodes, double width) {
    return new Box(width - RIGHT - TARGET, nodes.expanded() ? (NodeGrid.HEADER - TARGET) / 2 : TOP, TARGET,
        TARGET);
  }

  /// How much of the right of a line it takes.
  static double room() {
    return RIGHT + TARGET;
  }

  /// Draws it; nothing where there are no nodes to be shown.
  static void draw(Pen pen, NodePlanFigure nodes) {
    if (nodes.count() > 0) {
      var target = in(nodes, pen.width());
      pen.icon(nodes.expanded() ? Icon.UP : Icon.DOWN, target.centerX(), target.centerY(), SIZE,
          ColorToken.FG_MUTED);
    }
  }
}
