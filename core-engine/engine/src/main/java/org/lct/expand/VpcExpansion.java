package org.lct.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.NetworkPlan;
import org.lct.plan.ResourceAddress;

/// Expands the VPC of a region: itself, its subnets, and who has which address in them. A pure function of the plan and
/// of what exists: whoever has an address keeps it; others get the first free one, in the order of their addresses,
/// and NodeBalancers the last free four. The first two and the last two addresses of a subnet are Linode's.
final class VpcExpansion {
  private static final int RESERVED = 2;

  private final ResolvedRegion region;
  private final RegionNetwork network;
  private final String unwritten;
  private final Map<ResourceAddress, String> given;
  private final Consumer<Diagnostic> problems;
  private final ResourceAddress vpc;
  private final Map<String, AddressPool> pools = new HashMap<>();
  private final Map<ResourceAddress, VpcPlace> places = new HashMap<>();

  /// @param given the addresses and ranges of what exists
  VpcExpansion(ResolvedPlan plan, ResolvedRegion region, Map<ResourceAddress, String> given,
      Consumer<Diagnostic> problems) {
    this.region = region;
    this.network = RegionNetwork.of(plan, region);
    this.unwritten = RegionNetwork.unwritten(plan, region);
    this.given = given;
    this.problems = problems;
    this.vpc = ResourceAddress.inRegion(region.id(), "network.vpc");
  }

  /// The places of the nodes and NodeBalancers; none in a region without a VPC.
  ///
  /// @param slots the region's nodes, in the order of their addresses
  Map<ResourceAddress, VpcPlace> expand(List<NodeSlot> slots, Labels labels,
      Consumer<DesiredResource> resources) {
    if (network.mode() != NetworkPlan.Mode.VPC)
      return Map.of();
    var ranges = new VpcSubnets(network, unwritten, vpc, given, this::problem).ranges();
    resources.accept(new DesiredVpc(vpc, region.id(), labels.vpc(vpc, region.id())));
    ranges.forEach((name, range) -> {
      var address = VpcSubnets.address(vpc, name);
      resources.accept(new DesiredSubnet(address, vpc, labels.local(LabelForm.SUBNET, address, name),
          range.toString()));
      pools.put(name, new AddressPool(range, RESERVED, given.values()));
    });
    if (!ranges.isEmpty()) {
      balancers(ranges);
      slots.forEach(slot -> node(slot, ranges));
    }
    return places;
  }

  /// A NodeBalancer stands in the subnet of the nodes it balances.
  private void balancers(SequencedMap<String, Ipv4Range> ranges) {
    var selected = region.bySelector();
    for (var balancer : region.nodeBalancers()) {
      var names = balancer.plan().tag().map(selected::get).stream().flatMap(List::stream)
          .map(this::subnet).distinct().toList();
      if (names.size() > 1)
        problem("NodeBalancer `%s` balances nodes in several subnets: %s".formatted(balancer.name(),
            String.join(", ", names)));
      var name = names.isEmpty() ? ranges.firstEntry().getKey() : names.getFirst();
      var address = ResourceAddress.inRegion(region.id(), balancer.name());
      var range = ranges.get(name);
      if (range != null)
        balancer(address, name, range);
    }
  }

  private void balancer(ResourceAddress address, String name, Ipv4Range subnet) {
    pool(name).block(own(address)).ifPresentOrElse(
        block -> places.put(address, new VpcPlace(VpcSubnets.address(vpc, name), block.toString())),
        () -> full(name, subnet));
  }

  private void node(NodeSlot slot, SequencedMap<String, Ipv4Range> ranges) {
    var name = subnet(slot.group().nodes());
    var subnet = ranges.get(name);
    if (subnet != null)
      pool(name).address(own(slot.address())).ifPresentOrElse(
          number -> places.put(slot.address(),
              new VpcPlace(VpcSubnets.address(vpc, name), Ipv4Range.address(number))),
          () -> full(name, subnet));
  }

  private AddressPool pool(String subnet) {
    return Objects.requireNonNull(pools.get(subnet));
  }

  private Optional<String> own(ResourceAddress address) {
    return Optional.ofNullable(given.get(address));
  }

  /// The subnet of these nodes: the one they name, else the first.
  private String subnet(ResolvedNodePlan nodes) {
    var named = nodes.plan().subnet();
    if (named.isPresent() && network.subnets().stream().noneMatch(known -> known.name().equals(named.get())))
      problems.accept(Diagnostic.error("unknown-subnet",
          Subject.at(nodes.written().pathOf("subnet", plan -> plan.subnet().isPresent())),
          "%s has no subnet `%s`".formatted(region.id(), named.get()),
          network.subnets().isEmpty()
              ? "Name subnets under `network.subnets` of the region, or remove the key."
              : "It has " + String.join(", ", network.subnets().stream().map(one -> one.name()).toList())
                  + "."));
    return named.orElseGet(() -> network.subnets().isEmpty() ? VpcSubnets.ONLY
        : network.subnets().getFirst().name());
  }

  private void full(String name, Ipv4Range subnet) {
    problem("The subnet `%s` (%s) has not enough addresses".formatted(name, subnet));
  }

  private void problem(String summary) {
    problems.accept(Diagnostic.error("bad-subnet",
        Subject.at(region.written().pathOf("network", plan -> plan.network().isPresent())), summary,
        "Write other ranges under `network` of the region: `cidr`, and `subnets` with a `cidr` each."));
  }
}
