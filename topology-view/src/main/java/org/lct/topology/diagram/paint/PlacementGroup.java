package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Fact;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;

/// What keeps the nodes of a node plan on different hosts: its words on the figure, and the line around the nodes where
/// they are shown.
final class PlacementGroup {
  private static final double HEIGHT = 18;
  private static final double MARK = 12;
  private static final double RADIUS = 6;
  private static final Dashes DASHES = new Dashes(6, 4);

  private PlacementGroup() {}

  /// Writes how strictly a node plan keeps its nodes apart, up to `right`, around the height `middle`, if it does and that
  /// has room. Returns the width that takes with the gap before it.
  ///
  /// @param room how wide it may be
  static double drawWords(Pen pen, NodePlanFigure plan, double right, double middle, double room) {
    return plan.fact(Fact.Kind.PLACEMENT).map(fact -> {
      double width = pen.width(fact.words(), Lettered.SMALLEST) + MARK + 20;
      if (width > room) {
        return 0.0;
      }
      double left = right - width;
      pen.outline(new Box(left, middle - HEIGHT / 2, width, HEIGHT), HEIGHT / 2,
          pen.color(ColorToken.KIND_NODE), 1);
      pen.icon(fact.kind().icon(), left + 8 + MARK / 2, middle, MARK, ColorToken.KIND_NODE);
      pen.words(fact.words(), left + 12 + MARK, middle, width, Lettered.SMALLEST, ColorToken.FG_DEFAULT);
      return width + 4;
    }).orElse(0.0);
  }

  /// Draws the line around the nodes of a node plan, if it keeps them apart.
  ///
  /// @param nodes around their tiles
  static void drawLine(Pen pen, NodePlanFigure plan, Box nodes) {
    if (plan.fact(Fact.Kind.PLACEMENT).isPresent()) {
      pen.outline(nodes, RADIUS, pen.color(ColorToken.KIND_NODE), 1, DASHES);
    }
  }
}
