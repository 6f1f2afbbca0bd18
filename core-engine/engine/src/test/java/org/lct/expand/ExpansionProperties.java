package org.lct.expand;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lct.expand.PlanSketch.NodesSketch;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

class ExpansionProperties {
  private static final Set<ResourceKind> UNIQUE_IN_THE_ACCOUNT = Set.of(ResourceKind.LINODE,
      ResourceKind.VOLUME,
      ResourceKind.NODEBALANCER, ResourceKind.FIREWALL);

  @Provide
  Arbitrary<PlanSketch> plans() {
    return PlanSketch.any();
  }

  @Provide
  Arbitrary<NodesSketch> nodePlans() {
    return PlanSketch.nodes();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void addressesAndLabelsAreUnique(@ForAll("plans") PlanSketch sketch) {
    var resources = sketch.expand(CounterValues.NONE).resources();

    assertThat(resources).extracting(DesiredResource::address).doesNotHaveDuplicates();
    resources.stream().filter(resource -> UNIQUE_IN_THE_ACCOUNT.contains(resource.kind()))
        .collect(groupingBy(DesiredResource::kind, mapping(DesiredResource::label, toList())))
        .forEach((kind, labels) -> assertThat(labels).as(kind.id()).doesNotHaveDuplicates());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everyReferenceIsToSomethingInTheExpansion(@ForAll("plans") PlanSketch sketch) {
    var resources = sketch.expand(CounterValues.NONE).resources();

    var addresses = resources.stream().map(DesiredResource::address).collect(toSet());
    assertThat(resources.stream().flatMap(ExpansionProperties::references)).allMatch(addresses::contains);
  }

  private static Stream<ResourceAddress> references(DesiredResource resource) {
    return switch (resource) {
      case DesiredFirewall _,DesiredPlacementGroup _,DesiredVpc _,DesiredNodeBalancer _,DesiredDomain _,DesiredStackScript _ ->
        Stream.empty();
      case DesiredRecord one -> one.target() instanceof DesiredRecord.Target.AddressOf(var of)
          ? Stream.of(one.domain(), of)
          : Stream.of(one.domain());
      case DesiredLinode linode -> Stream.of(Stream.of(linode.firewall()), linode.placement().stream(),
          linode.reservedIp().stream()).flatMap(some -> some);
      case DesiredReservedIp ip -> Stream.of(ip.node());
      case DesiredSubnet subnet -> Stream.of(subnet.vpc());
      case DesiredDisk disk -> Stream.concat(Stream.of(disk.linode()),
          disk.script().flatMap(NodeScript::own).stream());
      case DesiredConfig config ->
        Stream.concat(Stream.of(config.linode()), config.devices().values().stream());
      case DesiredVolume volume -> volume.attachTo().stream();
      case DesiredNodeBalancerConfig config -> Stream.of(config.nodeBalancer());
      case DesiredBackEnd backEnd -> Stream.of(backEnd.config(), backEnd.linode());
    };
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfNodePlansDoesNotMatter(@ForAll("plans") PlanSketch sketch, @ForAll Random random) {
    var shuffled = sketch.withNodes(nodes -> shuffled(nodes, random));

    assertThat(shuffled.expand(CounterValues.NONE).resources())
        .isEqualTo(sketch.expand(CounterValues.NONE).resources());
    assertThat(sketch.expand(CounterValues.NONE)).isEqualTo(sketch.expand(CounterValues.NONE));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void anotherNodePlanRenamesNothing(@ForAll("plans") PlanSketch sketch,
      @ForAll("nodePlans") NodesSketch added) {
    var before = sketch.expand(CounterValues.NONE);
    var after = sketch.withNodes(nodes -> with(nodes, added)).expand(before.counters());

    var known = new HashMap<ResourceAddress, DesiredResource>();
    after.resources().forEach(resource -> known.put(resource.address(), resource));
    // What firewalls let out, their nodes share.
    assertThat(before.resources()).allSatisfy(
        resource -> assertThat(known.get(resource.address()))
            .isEqualTo(
                resource instanceof DesiredFirewall firewall ? withRulesOf(known, firewall) : resource));
  }

  private static DesiredFirewall withRulesOf(Map<ResourceAddress, DesiredResource> known,
      DesiredFirewall firewall) {
    return known.get(firewall.address()) instanceof DesiredFirewall later
        ? firewall.ruling(firewall.inbound(), later.outbound())
        : firewall;
  }

  private static List<NodesSketch> with(List<NodesSketch> nodes, NodesSketch added) {
    var own = new NodesSketch(added.name(), added.count(), "green", added.storage(), added.pattern());
    return nodes.stream().anyMatch(other -> other.name().equals(added.name()))
        ? nodes
        : Stream.concat(nodes.stream(), Stream.of(own)).toList();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void scalingDownTakesTheHighestIndexes(@ForAll("plans") PlanSketch sketch,
      @ForAll @IntRange(min = 0, max = 5) int count) {
    var before = sketch.expand(CounterValues.NONE);
    var after = sketch.withNodes(
        nodes -> nodes.stream().map(plan -> plan.withCount(Math.min(plan.count(), count))).toList());

    var left = withoutVolumes(after).expand(before.counters()).each(DesiredLinode.class).toList();

    assertThat(left).isEqualTo(withoutVolumes(sketch).expand(before.counters()).each(DesiredLinode.class)
        .filter(node -> node.index() <= count).toList());
  }

  /// Volumes cannot be attached to nodes that scaling takes away.
  private static PlanSketch withoutVolumes(PlanSketch sketch) {
    return new PlanSketch(sketch.cluster(),
        sketch.regions().stream().map(region -> new PlanSketch.RegionSketch(
            region.id(), region.nodes(), region.balancers(), List.of())).toList());
  }

  /// Nodes come and go, and so do whole node plans; some come back.
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void noNumberIsGivenOutTwice(@ForAll("plans") PlanSketch sketch, @ForAll Random random) {
    var given = new HashMap<String, Set<Integer>>();
    var before = new PlanSketch("empty", List.of()).expand(CounterValues.NONE);
    for (int version = 0; version < 6; version++) {
      var after = withoutVolumes(changed(sketch, random)).expand(before.counters());
      for (var node : after.each(DesiredLinode.class).map(DesiredLinode::address).toList())
        check(numbers(before, node), numbers(after, node), given);
      before = after;
    }
  }

  private static PlanSketch changed(PlanSketch sketch, Random random) {
    return sketch.withNodes(nodes -> shuffled(nodes, random).stream().limit(random.nextInt(5))
        .map(plan -> plan.withCount(random.nextInt(6))).toList());
  }

  /// The numbers of a node; none if it is not in the expansion, whatever else is remembered of it.
  private static Map<String, Integer> numbers(Expansion expansion, ResourceAddress node) {
    return expansion.each(DesiredLinode.class).anyMatch(linode -> linode.address().equals(node))
        ? expansion.counters().given().getOrDefault(node, Map.of())
        : Map.of();
  }

  private static void check(Map<String, Integer> before, Map<String, Integer> after,
      Map<String, Set<Integer>> given) {
    assertThat(after).containsAllEntriesOf(before);
    after.forEach((counter, number) -> {
      if (!before.containsKey(counter))
        assertThat(given.computeIfAbsent(counter, _ -> new HashSet<>()).add(number)).as(counter + number)
            .isTrue();
    });
  }
}
