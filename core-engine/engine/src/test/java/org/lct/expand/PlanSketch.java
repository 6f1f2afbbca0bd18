package org.lct.expand;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lct.plan.ClusterPlan;
import org.lct.testing.SamplePlans;

/// A random sound plan, small enough to be changed in tests.
public record PlanSketch(String cluster, List<RegionSketch> regions) {
  /// A region. The plan's counter is `all`, that of every region `own`.
  record RegionSketch(String id, List<NodesSketch> nodes, List<BalancerSketch> balancers,
      List<VolumeSketch> volumes) {}

  /// A node plan; `storage` and `pattern` are written as they stand.
  record NodesSketch(String name, int count, String tag, String storage, String pattern) {
    String yaml() {
      return "{name: '%s', type: g6-standard-6, image: linode/debian12, count: %d, tag: %s, storage: %s, nodenames: '%s'}"
          .formatted(name, count, tag, storage, pattern);
    }

    NodesSketch withCount(int other) {
      return new NodesSketch(name, other, tag, storage, pattern);
    }
  }

  /// A volume of a region.
  record VolumeSketch(String label, Optional<String> attachTo) {
    String yaml() {
      return "{label: '%s', size: 20GB%s}".formatted(label,
          attachTo.map(", attach-to: '%s'"::formatted).orElse(""));
    }
  }

  /// A NodeBalancer.
  record BalancerSketch(String name, String tag, int port) {}

  /// The plan.
  public ClusterPlan plan() {
    return SamplePlans.of("name: '%s'\ncounters: [all]\nregions:\n%s\n".formatted(cluster,
        regions.stream().map(PlanSketch::yaml).collect(Collectors.joining("\n"))));
  }

  private static String yaml(RegionSketch region) {
    return """
        - region: %s
          counters: [own]
          nodes: [%s]
          nodebalancers: [%s]
          volumes: [%s]
        """.formatted(region.id(), join(region.nodes().stream().map(NodesSketch::yaml)),
        join(region.balancers().stream().map(balancer -> "{name: '%s', tag: '%s', port: %d}"
            .formatted(balancer.name(), balancer.tag(), balancer.port()))),
        join(region.volumes().stream().map(VolumeSketch::yaml)));
  }

  private static String join(Stream<String> parts) {
    return parts.collect(Collectors.joining(", "));
  }

  /// The same with each region's node plans changed.
  PlanSketch withNodes(UnaryOperator<List<NodesSketch>> change) {
    return new PlanSketch(cluster, regions.stream().map(region -> new RegionSketch(region.id(),
        change.apply(region.nodes()), region.balancers(), region.volumes())).toList());
  }

  Expansion expand(CounterValues counters) {
    return Expansions.expand(plan(), counters);
  }

  /// Random plans.
  public static Arbitrary<PlanSketch> any() {
    var regions = Arbitraries.of("us-iad", "us-iad-2", "us-east", "eu-central")
        .flatMap(PlanSketch::region).list().uniqueElements(RegionSketch::id).ofMaxSize(3);
    return Combinators.combine(names(), regions).as(PlanSketch::new);
  }

  private static Arbitrary<RegionSketch> region(String id) {
    var nodes = nodes().list().uniqueElements(NodesSketch::name).ofMaxSize(4);
    var labels = names().list().uniqueElements().ofMaxSize(2);
    return Combinators.combine(nodes, names().list().uniqueElements().ofMaxSize(2), labels)
        .as((plans, balancers, volumes) -> new RegionSketch(id, plans, balancers(plans, balancers),
            volumes.stream().map(label -> new VolumeSketch(label, firstNode(plans))).toList()));
  }

  private static Optional<String> firstNode(List<NodesSketch> nodes) {
    return nodes.stream().filter(plan -> plan.count() > 0).findFirst().map(plan -> plan.name() + "[1]");
  }

  private static List<BalancerSketch> balancers(List<NodesSketch> nodes, List<String> names) {
    return nodes.isEmpty()
        ? List.of()
        : names.stream().map(name -> new BalancerSketch(name,
            name.length() % 2 == 0 ? nodes.getFirst().name() : nodes.getLast().tag(), 1000 + name.length()))
            .toList();
  }

  static Arbitrary<NodesSketch> nodes() {
    var storage = Arbitraries.of("[]",
        "[{label: root, size: 80%, boot: true}, {label: swap, size: 20%, fs: swap}]",
        "[{label: x, size: 20GB, type: blockstore}, {label: 1-x, size: 20GB, type: blockstore}]");
    var patterns = Arbitraries.of("{nodeplan}-{index}", "n-{all}", "m-{own}", "{own}-{all}-{own}");
    return Combinators.combine(names(), Arbitraries.integers().between(0, 5), Arbitraries.of("red", "blue"),
        storage, patterns).as(NodesSketch::new);
  }

  /// Legal names, many of them such that labels made of them could be alike.
  static Arbitrary<String> names() {
    return Arbitraries.oneOf(Arbitraries.of("a", "a-1", "a-2", "2-a", "1", "2"),
        Arbitraries.strings().withChars("ab2-_.").ofMinLength(1).ofMaxLength(60))
        .filter(name -> !name.startsWith("volume."));
  }
}
