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
public record DiagramShape(List<RegionShape> regions, List<Edge> edges) {
  /// A region by its identity, with its figures.
  record RegionShape(String id, List<FigureShape> figures) {}

  /// A figure by its identity and size.
  ///
  /// @param entry whether traffic enters the region here, which puts it on top
  record FigureShape(String id, double width, double height, boolean entry) {}

  /// The shape of a diagram.
  public static DiagramShape of(Diagram diagram) {
    return new DiagramShape(diagram.regions().stream().map(DiagramShape::region).toList(), diagram.edges());
  }

  private static RegionShape region(RegionBox region) {
    return new RegionShape(region.id(), region.figures().stream().map(DiagramShape::figure).toList());
  }

  private static FigureShape figure(Figure figure) {
    return switch (figure) {
      case NodePlanFigure plan ->
        new FigureShape(plan.id(), Metrics.FIGURE_WIDTH, Metrics.NODE_PLAN_HEIGHT, false);
      case NodeBalancerFigure balancer -> new FigureShape(balancer.id(), Metrics.FIGURE_WIDTH,
          Metrics.NODEBALANCER_HEIGHT, true);
      case VolumeFigure volume ->
        new FigureShape(volume.id(), Metrics.FIGURE_WIDTH, Metrics.VOLUME_HEIGHT, false);
    };
  }
}
