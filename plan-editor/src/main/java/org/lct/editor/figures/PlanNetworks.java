package org.lct.editor.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.text.Texts;
import org.lct.plan.NetworkPlan;
import org.lct.plan.NetworkPlan.SubnetPlan;
import org.lct.topology.diagram.Boundary;

/// The private network of a region and its subnets, as lines around figures and in words. NodeBalancers are outside; volumes
/// stand with the nodes that have them.
final class PlanNetworks {
  private PlanNetworks() {}

  /// The boundaries of a region, the outer before the inner.
  ///
  /// @param cluster what the network is called
  static List<Boundary> of(String cluster, PlanRegion region) {
    var members = region.parts().stream().filter(part -> !(part instanceof PlanPart.Balancer))
        .map(PlanPart::id).collect(Collectors.toUnmodifiableSet());
    var subnets = subnets(region);
    var boundaries = new ArrayList<Boundary>();
    if (!members.isEmpty())
      outer(region).ifPresent(kind -> boundaries.add(new Boundary(FigureIds.network(region.id()), kind,
          words(kind, cluster, region, subnets.keySet()), members)));
    subnets.forEach((name, nodes) -> boundaries.add(
        new Boundary(FigureIds.network(region.id()) + "/" + name, Boundary.Kind.SUBNET,
            written(region, name), nodes)));
    return boundaries;
  }

  /// Which private network a region has, in a word or two.
  static String word(PlanRegion region) {
    return switch (region.network().mode()) {
      case VPC -> Texts.of("network.vpc", region.network().subnets().size());
      case VLAN -> Texts.of("network.vlan");
      case AUTO, PRIVATE_IP -> Texts.of("network.private");
      case NONE -> Texts.of("network.none");
    };
  }

  private static Optional<Boundary.Kind> outer(PlanRegion region) {
    return switch (region.network().mode()) {
      case VPC -> Optional.of(Boundary.Kind.VPC);
      case VLAN -> Optional.of(Boundary.Kind.VLAN);
      case AUTO, PRIVATE_IP -> Optional.of(Boundary.Kind.PRIVATE);
      case NONE -> Optional.empty();
    };
  }

  /// The network, its range, and which of its subnets have no line because nothing stands in them.
  private static String words(Boundary.Kind kind, String cluster, PlanRegion region, Set<String> drawn) {
    var network = switch (kind) {
      case VPC, SUBNET -> Texts.of("network.vpc.of", cluster);
      case VLAN -> Texts.of("network.vlan.of", cluster);
      case PRIVATE -> Texts.of("network.private");
    };
    var words = region.network().range().map(range -> network + " " + range).orElse(network);
    var empty = kind == Boundary.Kind.VPC
        ? region.network().subnets().stream().map(SubnetPlan::name).filter(name -> !drawn.contains(name))
            .distinct().toList()
        : List.<String>of();
    return empty.isEmpty() ? words
        : Texts.of("network.empty", words, empty.size(), String.join(", ", empty));
  }

  /// The figures in each subnet; none unless the region has a VPC, which subnets are parts of.
  private static Map<String, Set<String>> subnets(PlanRegion region) {
    if (region.network().mode() != NetworkPlan.Mode.VPC)
      return Map.of();
    return region.parts().stream()
        .flatMap(part -> subnet(part, region).map(name -> Map.entry(name, part.id())).stream())
        .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
            Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  private static Optional<String> subnet(PlanPart part, PlanRegion region) {
    return switch (part) {
      case Nodes nodes -> nodes.nodes().plan().subnet();
      case NodeVolumes volumes -> volumes.nodes().plan().subnet();
      case RegionVolume volume -> region.region().nodePlans().stream()
          .filter(nodes -> volume.nodePlan().equals(Optional.of(nodes.name()))).findFirst()
          .flatMap(nodes -> nodes.plan().subnet());
      case PlanPart.Balancer _ -> Optional.empty();
    };
  }

  /// The subnet that nodes stand in, in words such as "app, 10.0.1.0/24"; empty if they stand in none.
  static Optional<String> subnetOf(Nodes part, PlanRegion region) {
    return part.nodes().plan().subnet().filter(_ -> region.network().mode() == NetworkPlan.Mode.VPC)
        .map(name -> written(region, name));
  }

  private static String written(PlanRegion region, String name) {
    return Stream.concat(Stream.of(name), region.network().subnets().stream()
        .filter(subnet -> subnet.name().equals(name)).map(SubnetPlan::cidr).flatMap(Optional::stream)
        .limit(1))
        .collect(Collectors.joining(", "));
  }
}
