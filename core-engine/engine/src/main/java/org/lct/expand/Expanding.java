package org.lct.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.Expansion.NodeStep;
import org.lct.plan.InitPhase;
import org.lct.plan.PublicAddresses;
import org.lct.plan.ResourceAddress;

/// One expansion of one resolved plan: what is put together on the way.
final class Expanding {
  private final ExpandRequest request;
  private final ResolvedPlan resolved;
  private final Labels labels;
  private final List<Diagnostic> problems;
  private final List<DesiredResource> resources = new ArrayList<>();
  private final DnsExpansion dns;
  private final Map<ResourceAddress, VpcPlace> places = new HashMap<>();
  private final Map<ResourceAddress, VlanPlace> vlans = new HashMap<>();

  Expanding(ExpandRequest request, ResolvedPlan resolved) {
    this.request = request;
    this.resolved = resolved;
    labels = new Labels(request.cluster());
    problems = new ArrayList<>(resolved.diagnostics());
    dns = new DnsExpansion(request.plan(), DnsNames.of(request.plan()), resources::add);
  }

  /// A region with its nodes by node-plan name.
  private record RegionNodes(ResolvedRegion region, Map<String, NodeGroup> groups) {
    Stream<NodeSlot> slots() {
      return groups.values().stream().flatMap(NodeGroup::slots);
    }
  }

  ExpansionDraft draft() {
    var seen = new HashSet<String>();
    var regions = resolved.regions().stream().filter(region -> seen.add(region.id()))
        .sorted(Comparator.comparing(ResolvedRegion::id)).map(this::nodes).toList();
    var slots = regions.stream().flatMap(RegionNodes::slots).sorted().toList();
    regions.forEach(this::network);
    var counters = nodes(slots);
    regions.forEach(this::balancers);
    volumes(regions, slots);
    firewalls(slots);
    List.copyOf(resources).forEach(dns::balancer);
    dns.expand(tags(List.of(), List.of()));
    regions.forEach(this::placementGroups);
    resources.sort(Comparator.comparing(DesiredResource::address));
    return new ExpansionDraft(request, resolved,
        new Expansion(request.cluster(), resources, steps(slots), counters),
        OncePerPlace.of(problems.stream()));
  }

  private void network(RegionNodes nodes) {
    var slots = nodes.slots().sorted().toList();
    places.putAll(new VpcExpansion(resolved, nodes.region(), request.given(), problems::add)
        .expand(slots, labels, resources::add));
    vlans.putAll(new VlanExpansion(resolved, nodes.region(), request.given(), problems::add)
        .expand(slots, labels));
  }

  private RegionNodes nodes(ResolvedRegion region) {
    var counters = Set.copyOf(request.plan().counters());
    var exposures = Exposure.in(region);
    var groups = new LinkedHashMap<String, NodeGroup>();
    region.nodePlans().forEach(nodes -> groups.put(nodes.name(),
        new NodeGroup(region, nodes, NamePatterns.of(region, nodes, counters, problems::add),
            StorageLayout.of(nodes.plan(), nodes.type().map(LinodeType::disk).orElse(0L)),
            exposures.getOrDefault(nodes.name(), Exposure.NONE),
            tags(region.tags(), nodes.plan().allTags()), nodes.steps())));
    return new RegionNodes(region, groups);
  }

  /// The cluster's tags and these, each once; those the cloud would refuse are left out, which a rule says.
  private List<String> tags(List<String> ofRegion, List<String> ofNodes) {
    var tags = new LinkedHashSet<>(request.plan().tags());
    tags.addAll(ofRegion);
    tags.addAll(ofNodes);
    return tags.stream().filter(Tags::isLegal).toList();
  }

  private CounterValues nodes(List<NodeSlot> slots) {
    var counters = new Counters(request.counters());
    var expansion = new NodeExpansion(labels, places, vlans, resources::add);
    for (var slot : slots) {
      var patterns = slot.group().names();
      var names = patterns.fill(request.cluster(), slot, counters.of(slot.address(), patterns.counterKeys()));
      if (slot.group().isResolved())
        dns.node(expansion.expand(slot, names),
            slot.group().nodes().plan().publicAddresses().orElse(PublicAddresses.IPV4_AND_IPV6));
    }
    return counters.values();
  }

  private void balancers(RegionNodes nodes) {
    new BalancerExpansion(nodes.region(), nodes.groups(), labels, places, resources::add)
        .expand(tags(nodes.region().tags(), List.of()));
  }

  private void volumes(List<RegionNodes> regions, List<NodeSlot> slots) {
    var addresses = new HashSet<ResourceAddress>();
    slots.forEach(slot -> addresses.add(slot.address()));
    var expansion = new RegionVolumes(labels, addresses, problems::add, resources::add);
    regions.forEach(nodes -> expansion.expand(nodes.region(), tags(nodes.region().tags(), List.of())));
  }

  private void firewalls(List<NodeSlot> slots) {
    var exposures = new TreeMap<ResourceAddress, Exposure>();
    slots.stream().map(NodeSlot::group).filter(NodeGroup::isResolved).map(NodeGroup::exposure)
        .forEach(exposure -> exposures.put(exposure.firewall(), exposure));
    var classes = new FirewallClasses(request, InnerSources.of(resolved.regions(), resources), problems::add);
    exposures.values().forEach(
        exposure -> resources.add(classes.firewall(exposure, labels, tags(List.of(), List.of()))));
  }

  private void placementGroups(RegionNodes nodes) {
    var region = nodes.region().id();
    nodes.groups().values().stream().filter(group -> group.isResolved() && group.nodes().count() > 0)
        .forEach(group -> group.placement().ifPresent(address -> {
          var policy = group.nodes().plan().placement().orElseThrow().policy();
          var label = labels.placementGroup(address, region, group.nodes().name() + "-" + policy);
          resources.add(new DesiredPlacementGroup(address, region, label, policy));
        }));
  }

  private static List<NodeStep> steps(List<NodeSlot> slots) {
    return Stream.of(InitPhase.values()).flatMap(phase -> slots.stream().flatMap(
        slot -> slot.group().steps().getOrDefault(phase, List.of()).stream()
            .map(step -> new NodeStep(slot.address(), phase, step.value(), step.path()))))
        .toList();
  }
}
