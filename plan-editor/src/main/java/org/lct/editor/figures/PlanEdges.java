package org.lct.editor.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.topology.diagram.Edge;

/// The relations between the figures of a plan, as the plan says them.
final class PlanEdges {
  private final Set<String> figures;
  /// Who runs what, by the software and by its role, region by region.
  private final Map<String, Map<String, Set<String>>> servers = new HashMap<>();

  private PlanEdges(List<PlanRegion> regions) {
    figures = regions.stream().flatMap(region -> region.parts().stream()).map(PlanPart::id)
        .collect(Collectors.toUnmodifiableSet());
    regions.forEach(region -> region.parts().forEach(part -> {
      if (part instanceof Nodes nodes)
        nodes.nodes().plan().software().stream().flatMap(PlanEdges::named)
            .forEach(name -> servers.computeIfAbsent(name, _ -> new LinkedHashMap<>())
                .computeIfAbsent(region.id(), _ -> new LinkedHashSet<>()).add(part.id()));
    }));
  }

  /// The edges of a plan, region by region. What nodes use is what runs in their region, where nothing does that of the
  /// other regions.
  static Stream<Edge> of(List<PlanRegion> regions) {
    var edges = new PlanEdges(regions);
    return regions.stream()
        .flatMap(region -> region.parts().stream().flatMap(part -> edges.from(part, region.id())))
        .filter(edges::isDrawn);
  }

  /// What a role is used by: `uses: [kafka]` means every role of it.
  private static Stream<String> named(String role) {
    return Stream.iterate(role, name -> !name.isEmpty(),
        name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }

  private Stream<Edge> from(PlanPart part, String region) {
    return switch (part) {
      case Nodes nodes -> nodes.nodes().plan().uses().stream().flatMap(used -> servers(used, region))
          .distinct().filter(server -> !server.equals(part.id()))
          .map(server -> new Edge(part.id(), server, Edge.Kind.USES, ""));
      case Balancer balancer -> balancer.balanced().stream().map(nodes -> new Edge(part.id(),
          FigureIds.nodePlan(region, nodes.name()), Edge.Kind.BALANCES, FigureWords.ports(balancer)));
      case NodeVolumes volumes -> Stream.of(
          new Edge(FigureIds.nodePlan(region, volumes.nodes().name()), part.id(), Edge.Kind.ATTACHES, ""));
      case RegionVolume volume -> volume.nodePlan().stream()
          .map(nodes -> new Edge(FigureIds.nodePlan(region, nodes), part.id(), Edge.Kind.ATTACHES, ""));
    };
  }

  /// The node plans that run what nodes of a region use.
  private Stream<String> servers(String used, String region) {
    var everywhere = servers.getOrDefault(used, Map.of());
    return everywhere.containsKey(region)
        ? Objects.requireNonNull(everywhere.get(region)).stream()
        : everywhere.values().stream().flatMap(Set::stream);
  }

  /// A plan with errors may name what is not there.
  private boolean isDrawn(Edge edge) {
    return figures.contains(edge.from()) && figures.contains(edge.to());
  }
}
