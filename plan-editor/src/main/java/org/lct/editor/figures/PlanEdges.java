package org.lct.editor.figures;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.expand.ResolvedNodePlan;
import org.lct.topology.diagram.Edge;

/// The relations between the figures of a region, as the plan says them.
final class PlanEdges {
  private final PlanRegion region;
  private final Set<String> figures;
  /// Who runs what, by the software and by its role.
  private final Map<String, Set<String>> servers = new HashMap<>();

  private PlanEdges(PlanRegion region) {
    this.region = region;
    figures = region.parts().stream().map(PlanPart::id).collect(Collectors.toUnmodifiableSet());
    region.region().nodePlans().forEach(nodes -> nodes.plan().software()
        .forEach(role -> named(role).forEach(name -> servers.computeIfAbsent(name, _ -> new LinkedHashSet<>())
            .add(nodes.name()))));
  }

  /// The edges of one region.
  static Stream<Edge> of(PlanRegion region) {
    var edges = new PlanEdges(region);
    return region.parts().stream().flatMap(edges::from).filter(edges::isDrawn);
  }

  /// What a role is used by: `uses: [kafka]` means every role of it.
  private static List<String> named(String role) {
    return Stream.iterate(role, name -> !name.isEmpty(),
        name -> name.substring(0, Math.max(0, name.lastIndexOf('.')))).toList();
  }

  private Stream<Edge> from(PlanPart part) {
    return switch (part) {
      case Nodes nodes -> servers(nodes.nodes())
          .map(other -> new Edge(part.id(), nodes(other), Edge.Kind.USES, ""));
      case Balancer balancer -> balancer.balanced().stream().map(nodes -> new Edge(part.id(),
          nodes(nodes.name()), Edge.Kind.BALANCES, FigureWords.ports(balancer)));
      case NodeVolumes volumes ->
        Stream.of(new Edge(nodes(volumes.nodes().name()), part.id(), Edge.Kind.ATTACHES, ""));
      case RegionVolume volume ->
        volume.nodePlan().stream().map(nodes -> new Edge(nodes(nodes), part.id(), Edge.Kind.ATTACHES, ""));
    };
  }

  private String nodes(String name) {
    return FigureIds.nodePlan(region.id(), name);
  }

  /// The node plans that these nodes are clients of.
  private Stream<String> servers(ResolvedNodePlan client) {
    return client.plan().uses().stream().flatMap(used -> servers.getOrDefault(used, Set.of()).stream())
        .distinct()
        .filter(name -> !name.equals(client.name()));
  }

  /// A plan with errors may name what is not there.
  private boolean isDrawn(Edge edge) {
    return figures.contains(edge.from()) && figures.contains(edge.to());
  }
}
