package org.lct.expand;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;
import org.lct.plan.ResourceAddress;

/// How a node is reached: the ports at which NodeBalancers do, and whether nodes without a public address go out
/// through it. Nodes of the same exposure share a Cloud Firewall.
///
/// @param ports by protocol, `tcp` or `udp`; empty for nodes nobody balances
/// @param nat whether it is a way out for others
record Exposure(SortedMap<String, SortedSet<Integer>> ports, boolean nat) {
  /// That of nodes nobody balances.
  static final Exposure NONE = new Exposure(new TreeMap<>(), false);

  Exposure {
    var copy = new TreeMap<String, SortedSet<Integer>>();
    ports.forEach((protocol, numbers) -> copy.put(protocol,
        Collections.unmodifiableSortedSet(new TreeSet<>(numbers))));
    ports = Collections.unmodifiableSortedMap(copy);
  }

  /// The exposures of a region's node plans, by name; nobody balances those that are missing.
  static Map<String, Exposure> in(ResolvedRegion region) {
    var selected = region.bySelector();
    var ports = new HashMap<String, SortedMap<String, SortedSet<Integer>>>();
    for (var balancer : region.nodeBalancers()) {
      var balanced = balancer.plan().tag().map(selected::get).orElse(List.of());
      balanced.forEach(nodes -> balancer.ports().map(Placed::value)
          .forEach(port -> ports.computeIfAbsent(nodes.name(), _ -> new TreeMap<>())
              .computeIfAbsent(transport(port), _ -> new TreeSet<>()).add(port.backPort())));
    }
    var exposures = new HashMap<String, Exposure>();
    ports.forEach((nodes, numbers) -> exposures.put(nodes, new Exposure(numbers, false)));
    region.nat().map(Placed::value).ifPresent(nat -> exposures.put(nat,
        new Exposure(ports.getOrDefault(nat, new TreeMap<>()), true)));
    return exposures;
  }

  private static String transport(PortPlan port) {
    return port.protocolOrHttp().equals("udp") ? "udp" : "tcp";
  }

  /// Whether NodeBalancers reach it.
  boolean isBalanced() { return !ports.isEmpty(); }

  /// The name of this class of nodes: `ssh` if nobody balances them, else the ports, as in `tcp-80-443`; with `-nat` if
  /// others go out through them.
  String name() {
    return portNames() + (nat ? "-nat" : "");
  }

  private String portNames() {
    return ports.isEmpty() ? "ssh"
        : ports.entrySet().stream().map(Exposure::name).collect(Collectors.joining("-"));
  }

  private static String name(Map.Entry<String, SortedSet<Integer>> protocol) {
    return protocol.getKey() + "-"
        + protocol.getValue().stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /// The address of the firewall of this class.
  ResourceAddress firewall() {
    return ResourceAddress.ofCluster("firewall." + name());
  }
}
