package org.lct.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.Expansion.NodeStep;
import org.lct.plan.InitPhase;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.PublicAddresses;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan;
import org.lct.plan.StackScriptPlan;

/// One expansion of one resolved plan: what is put together on the way.
final class Expanding {
  private final ExpandRequest request;
  private final ResolvedPlan resolved;
  private final Labels labels;
  private final List<Diagnostic> problems;
  private final List<DesiredResource> resources = new ArrayList<>();
  private final DnsExpansion dns;
  private final Allowed allowed;
  private final Map<ResourceAddress, VpcPlace> places = new HashMap<>();
  private final Map<ResourceAddress, VlanPlace> vlans = new HashMap<>();

  Expanding(ExpandRequest request, ResolvedPlan resolved) {
    this.request = request;
    this.resolved = resolved;
    labels = new Labels(request.cluster());
    problems = new ArrayList<>(resolved.diagnostics());
    dns = new DnsExpansion(request.plan(), DnsNames.of(request.plan()), resources::add);
    allowed = new Allowed(request.plan().security().orElse(SecurityPlan.DEFAULT).allow());
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
    stackScripts();
    regions.forEach(this::balancers);
    volumes(regions, slots);
    firewalls(regions);
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
    var exposures = Exposure.in(region, allowed);
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
    var expansion = new NodeExpansion(labels, places, vlans, request.plan().stackscripts().stream()
        .map(StackScriptPlan::label).collect(Collectors.toSet()), dns::reverse, resources::add);
    for (var slot : slots) {
      var patterns = slot.group().names();
      var names = patterns.fill(request.cluster(), slot, counters.of(slot.address(), patterns.counterKeys()));
      if (slot.group().isResolved())
        dns.node(expansion.expand(slot, names),
            slot.group().nodes().plan().publicAddresses().orElse(PublicAddresses.IPV4_AND_IPV6));
    }
    return counters.values();
  }

  private void stackScripts() {
    var seen = new HashSet<String>();
    var images = new ImageNames(request.catalog());
    Placed.each(PlanPath.ROOT.key("stackscripts"), request.plan().stackscripts()).forEach(placed -> {
      var script = placed.value();
      // A rule says that a label is there twice.
      if (!seen.add(script.label()))
        return;
      var address = NodeScript.address(script.label());
      var found = script.images().stream().filter(image -> !image.equals(DesiredStackScript.ANY_IMAGE))
          .map(image -> images.resolve(image, placed.path().key("images"))).toList();
      found.forEach(image -> problems.addAll(image.diagnostics()));
      var ids = found.stream().flatMap(image -> image.value().stream()).map(Image::id).toList();
      boolean any = script.images().isEmpty() || script.images().contains(DesiredStackScript.ANY_IMAGE);
      resources.add(new DesiredStackScript(address, labels.stackScript(address, script.label()),
          script.file(), Optional.ofNullable(request.scripts().get(script.label())),
          any ? List.of(DesiredStackScript.ANY_IMAGE) : ids));
    });
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

  private void firewalls(List<RegionNodes> regions) {
    var groups = regions.stream().flatMap(region -> region.groups().values().stream())
        .filter(group -> group.isResolved() && group.nodes().count() > 0).toList();
    var classes = new FirewallClasses(request, allowed, InnerSources.of(resolved.regions(), resources),
        end -> made(end, groups),
        problems::add);
    var exposed = new TreeMap<ResourceAddress, List<NodeGroup>>(
        groups.stream().collect(Collectors.groupingBy(group -> group.exposure().firewall())));
    exposed.values().forEach(alike -> resources.add(classes.firewall(alike.getFirst().exposure(),
        alike.stream().flatMap(group -> group.region().region().stream()).distinct().toList(), labels,
        tags(commonTags(alike), List.of()))));
    regions.stream().map(RegionNodes::region).forEach(region -> region.nodeBalancers()
        .forEach(balancer -> BalancerFirewalls.address(region, balancer).ifPresent(address -> resources.add(
            classes.checked(BalancerFirewalls.firewall(balancer, address,
                labels.firewall(address, region.id() + "+" + balancer.name()), tags(region.tags(), List.of()),
                end -> made(end, groups)))))));
  }

  /// A firewall belongs to a region as far as all its nodes are there.
  private static List<String> commonTags(List<NodeGroup> groups) {
    return groups.getFirst().region().tags().stream()
        .filter(tag -> groups.stream().allMatch(group -> group.region().tags().contains(tag))).toList();
  }

  /// The nodes, or the NodeBalancers, that one end of a connection means.
  private List<ResourceAddress> made(AllowEnd end, List<NodeGroup> groups) {
    return switch (end) {
      case AllowEnd.Nodes(var selector) -> groups.stream()
          .filter(group -> group.nodes().selectors().contains(selector)).flatMap(NodeGroup::slots)
          .map(NodeSlot::address).sorted().toList();
      case AllowEnd.Balancers _ -> resources.stream().filter(DesiredNodeBalancer.class::isInstance)
          .map(DesiredResource::address).sorted().toList();
      case AllowEnd.Everybody _,AllowEnd.Range _ -> List.of();
    };
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
