package org.lct.editor.figures;

import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.expand.ResolvedNodePlan;
import org.lct.topology.diagram.Edge;

/// The relations between the figures of a region, as the plan says them.
final class PlanEdges {
  private PlanEdges() {}

  /// The edges of one region.
  static Stream<Edge> of(PlanRegion region) {
    return region.parts().stream().flatMap(part -> from(region, part)).filter(edge -> isDrawn(region, edge));
  }

  private static Stream<Edge> from(PlanRegion region, PlanPart part) {
    return switch (part) {
      case Nodes nodes -> region.region().nodePlans().stream().filter(other -> uses(nodes.nodes(), other))
          .map(other -> new Edge(part.id(), nodes(region, other), Edge.Kind.USES, ""));
      case Balancer balancer -> balancer.balanced().stream().map(nodes -> new Edge(part.id(),
          nodes(region, nodes), Edge.Kind.BALANCES, FigureWords.ports(balancer)));
      case NodeVolumes volumes -> Stream
          .of(new Edge(nodes(region, volumes.nodes()), part.id(), Edge.Kind.ATTACHES, ""));
      case RegionVolume volume -> volume.nodePlan().stream().map(
          nodes -> new Edge(FigureIds.nodePlan(region.id(), nodes), part.id(), Edge.Kind.ATTACHES, ""));
    };
  }

  private static String nodes(PlanRegion region, ResolvedNodePlan nodes) {
    return FigureIds.nodePlan(region.id(), nodes.name());
  }

  /// Whether nodes are clients of what others run: `uses: [kafka]` means every role of it.
  private static boolean uses(ResolvedNodePlan client, ResolvedNodePlan server) {
    return !client.name().equals(server.name()) && client.plan().uses().stream().anyMatch(
        used -> server.plan().software().stream()
            .anyMatch(runs -> runs.equals(used) || runs.startsWith(used + ".")));
  }

  /// A plan with errors may name what is not there.
  private static boolean isDrawn(PlanRegion region, Edge edge) {
    return region.parts().stream().map(PlanPart::id)
        .filter(id -> id.equals(edge.from()) || id.equals(edge.to()))
        .count() == 2;
  }
}
