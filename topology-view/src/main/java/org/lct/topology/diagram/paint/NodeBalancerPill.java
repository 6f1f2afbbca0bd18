package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;

/// A NodeBalancer as a pill with a round tile.
final class NodeBalancerPill {
  private NodeBalancerPill() {}

  static void draw(Pen pen, NodeBalancerFigure balancer, Marks marks) {
    double radius = pen.height() / 2;
    pen.fill(new Box(0, 0, pen.width(), pen.height()), radius, pen.color(ColorToken.CARD_BG));
    FigureLines.draw(pen, radius, balancer.id(), balancer.state(), marks, ColorToken.CARD_BORDER);
    pen.fill(new Box(10, 10, 36, 36), 18, pen.color(ColorToken.KIND_NODEBALANCER_BG));
    pen.icon(Icon.NODEBALANCER, 28, 28, 21, ColorToken.KIND_NODEBALANCER);
    TwoLines.draw(pen, balancer.name(), balancer.state().caption().orElse(balancer.detail()), Lettered.TITLE,
        52, 6);
    Badges.draw(pen, balancer.state());
  }
}
