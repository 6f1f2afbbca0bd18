package org.lct.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lct.plan.Placed;
import org.lct.plan.ResourceAddress;

/// Who speaks from inside VPCs, where Cloud Firewalls stand as well: ranges, sorted. VLANs have none.
///
/// @param nodeBalancers those of NodeBalancers
/// @param gateways the addresses of nodes through which nodes without a public address are reached, and reach out
/// @param hidden the subnets of nodes without a public address
record InnerSources(List<String> nodeBalancers, List<String> gateways, List<String> hidden) {
  /// Those of a cluster that has these resources.
  static InnerSources of(List<ResolvedRegion> regions, List<DesiredResource> resources) {
    Map<String, String> nats = regions.stream().filter(region -> region.nat().isPresent())
        .collect(Collectors.toMap(ResolvedRegion::id, region -> region.nat().map(Placed::value).orElseThrow(),
            (first, _) -> first));
    var balancers = new TreeSet<String>();
    var gateways = new TreeSet<String>();
    var inhabited = new TreeSet<ResourceAddress>();
    for (var resource : resources) {
      if (resource instanceof DesiredNodeBalancer balancer)
        balancer.vpc().ifPresent(place -> balancers.add(place.address()));
      if (resource instanceof DesiredLinode node && node.vpc().isPresent()) {
        var place = node.vpc().get();
        if (node.nodePlan().equals(nats.get(node.region())))
          gateways.add(place.address() + "/32");
        if (!node.interfaces().open())
          inhabited.add(place.subnet());
      }
    }
    var hidden = resources.stream().filter(DesiredSubnet.class::isInstance).map(DesiredSubnet.class::cast)
        .filter(subnet -> inhabited.contains(subnet.address())).map(DesiredSubnet::range).sorted().toList();
    return new InnerSources(new ArrayList<>(balancers), new ArrayList<>(gateways), hidden);
  }
}
