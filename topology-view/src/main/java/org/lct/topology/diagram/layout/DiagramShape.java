package org.lct.topology.diagram.layout;

import java.util.List;
import java.util.Optional;
import org.lct.topology.diagram.Boundary;
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
  /// A region by its identity, with its figures and the lines around some of them.
  record RegionShape(String id, List<FigureShape> figures, List<Boundary> boundaries) {
    /// Where there are boundaries, entries stand outside, above them.
    boolean isBounded() { return !boundaries.isEmpty(); }

    /// How much room on every side the lines around subnets take besides that around all of them.
    double inset() {
      return boundaries.stream().anyMatch(boundary -> boundary.kind() == Boundary.Kind.SUBNET)
          ? Metrics.BOUNDARY
          : 0;
    }
  }

  /// A figure by its identity and size.
  ///
  /// @param entry whether traffic enters the region here, which puts it on top
  /// @param group what it stands together with, besides what edges connect it to: its subnet
  record FigureShape(String id, double width, double height, boolean entry, Optional<String> group) {}

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
    return new RegionShape(region.id(),
        region.figures().stream().map(figure -> figure(figure, region.boundaries())).toList(),
        region.boundaries());
  }

  private static FigureShape figure(Figure figure, List<Boundary> boundaries) {
    var size = sizeOf(figure);
    return new FigureShape(figure.id(), size.width(), size.height(), figure instanceof NodeBalancerFigure,
        boundaries.stream().filter(boundary -> boundary.kind() == Boundary.Kind.SUBNET)
            .filter(boundary -> boundary.members().contains(figure.id())).map(Boundary::words).findFirst());
  }

  /// How large a figure is, at the origin.
  public static Box sizeOf(Figure figure) {
    return switch (figure) {
      case NodePlanFigure nodes when nodes.expanded() -> NodeGrid.of(nodes).size();
      case NodePlanFigure _ -> oneColumn(Metrics.NODE_PLAN_HEIGHT);
      case NodeBalancerFigure _ -> oneColumn(Metrics.NODEBALANCER_HEIGHT);
      case VolumeFigure _ -> oneColumn(Metrics.VOLUME_HEIGHT);
    };
  }

  private static Box oneColumn(double height) {
    return new Box(0, 0, Metrics.FIGURE_WIDTH, height);
  }
}
