package org.lct.topology.diagram.layout;

import java.util.List;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.VolumeFigure;

/// What of a diagram decides about its layout. Diagrams of one shape have one layout, so a change of state moves
/// nothing and costs no layout.
///
/// @param regions the regions in order
/// @param edges the relations
/// @param hand what of them is placed by hand
public record DiagramShape(List<RegionShape> regions, List<Edge> edges, HandLayout hand) {
  /// A region by its identity, with its figures.
  record RegionShape(String id, List<FigureShape> figures) {}

  /// A figure by its identity and size.
  ///
  /// @param entry whether traffic enters the region here, which puts it on top
  record FigureShape(String id, double width, double height, boolean entry) {}

  /// The shape of a diagram in which nothing is placed by hand.
  public static DiagramShape of(Diagram diagram) {
    return of(diagram, HandLayout.NONE);
  }

  /// The shape of a diagram.
  ///
  /// @param hand what is placed by hand, in this diagram or others
  public static DiagramShape of(Diagram diagram, HandLayout hand) {
    return new DiagramShape(diagram.regions().stream().map(DiagramShape::region).toList(), diagram.edges(),
        hand.in(diagram));
  }

  private static RegionShape region(RegionBox region) {
    return new RegionShape(region.id(), region.figures().stream().map(DiagramShape::figure).toList());
  }

  private static FigureShape figure(Figure figure) {
    var size = sizeOf(figure);
    return new FigureShape(figure.id(), size.width(), size.height(), figure instanceof NodeBalancerFigure);
  }

  /// How large a figure is, at the origin.
  public static Box sizeOf(Figure figure) {
    return new Box(0, 0, Metrics.FIGURE_WIDTH, switch (figure) {
      case NodePlanFigure _ -> Metrics.NODE_PLAN_HEIGHT;
      case NodeBalancerFigure _ -> Metrics.NODEBALANCER_HEIGHT;
      case VolumeFigure _ -> Metrics.VOLUME_HEIGHT;
    });
  }
}
