package org.lct.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.NetworkPlan;
import org.lct.plan.ResourceAddress;

/// Says who has which address in the VLAN of a region. A pure function of the plan and of what exists: whoever has an
/// address keeps it; others get the first free one, in the order of their addresses.
///
/// @param given the addresses of what exists
/// @param problems takes what is wrong
record VlanExpansion(ResolvedPlan plan, ResolvedRegion region, Map<ResourceAddress, String> given,
    Consumer<Diagnostic> problems) {
  /// The smallest that has room for two.
  private static final int SMALLEST = 30;

  /// The places of the nodes; none in a region without a VLAN.
  ///
  /// @param slots the region's nodes, in the order of their addresses
  Map<ResourceAddress, VlanPlace> expand(List<NodeSlot> slots, Labels labels) {
    var network = RegionNetwork.of(plan, region);
    if (network.mode() != NetworkPlan.Mode.VLAN)
      return Map.of();
    var text = network.range().orElseGet(() -> RegionNetwork.unwritten(plan, region));
    var range = Ipv4Range.parse(text).filter(legal -> legal.prefix() <= SMALLEST);
    if (range.isEmpty())
      problem("`%s` is no range of IPv4 addresses of at least a /%d, such as `10.0.0.0/16`".formatted(text,
          SMALLEST));
    return range.map(legal -> places(legal, slots, labels)).orElse(Map.of());
  }

  private Map<ResourceAddress, VlanPlace> places(Ipv4Range range, List<NodeSlot> slots, Labels labels) {
    var label = labels.vlan(ResourceAddress.inRegion(region.id(), "network.vlan"), region.id());
    var pool = new AddressPool(range, 1, given.values());
    var places = new HashMap<ResourceAddress, VlanPlace>();
    for (var slot : slots) {
      var number = pool.address(Optional.ofNullable(given.get(slot.address())));
      if (number.isEmpty()) {
        problem("The VLAN (%s) has not enough addresses".formatted(range));
        break;
      }
      places.put(slot.address(),
          new VlanPlace(label, Ipv4Range.address(number.get()) + "/" + range.prefix()));
    }
    return places;
  }

  private void problem(String summary) {
    problems.accept(Diagnostic.error("bad-subnet",
        Subject.at(region.written().pathOf("network", plan -> plan.network().isPresent())), summary,
        "Write another range as `cidr` under `network`."));
  }
}
