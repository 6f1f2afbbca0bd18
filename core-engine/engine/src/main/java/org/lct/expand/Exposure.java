package org.lct.expand;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;
import org.lct.plan.ResourceAddress;

/// How a node is reached: the ports at which NodeBalancers do, whether nodes without a public address go out through it,
/// and the words by which the plan allows it connections. Nodes of the same exposure share a Cloud Firewall. Which
/// connections those are is no part of it: they may change. Firewalls of nodes that are named so are made for each
/// region, as private addresses are those of other people elsewhere.
///
/// @param ports by protocol, `tcp` or `udp`; empty for nodes nobody balances
/// @param nat whether it is a way out for others
/// @param selectors node-plan names and tags
/// @param region "" without selectors
record Exposure(SortedMap<String, SortedSet<Integer>> ports, boolean nat, SortedSet<String> selectors,
    String region) {
  /// That of nodes nobody balances and no rule names.
  static final Exposure NONE = new Exposure(new TreeMap<>(), false, new TreeSet<>(), "");
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._-]");

  Exposure {
    var copy = new TreeMap<String, SortedSet<Integer>>();
    ports.forEach((protocol, numbers) -> copy.put(protocol,
        Collections.unmodifiableSortedSet(new TreeSet<>(numbers))));
    ports = Collections.unmodifiableSortedMap(copy);
    selectors = Collections.unmodifiableSortedSet(new TreeSet<>(selectors));
    region = selectors.isEmpty() ? "" : region;
  }

  /// The exposures of a region's node plans, by name.
  static Map<String, Exposure> in(ResolvedRegion region, Allowed allowed) {
    var selected = region.bySelector();
    var ports = new HashMap<String, SortedMap<String, SortedSet<Integer>>>();
    for (var balancer : region.nodeBalancers()) {
      var balanced = balancer.plan().tag().map(selected::get).orElse(List.of());
      balanced.forEach(nodes -> balancer.ports().map(Placed::value)
          .forEach(port -> ports.computeIfAbsent(nodes.name(), _ -> new TreeMap<>())
              .computeIfAbsent(transport(port), _ -> new TreeSet<>()).add(port.backPort())));
    }
    var exposures = new HashMap<String, Exposure>();
    var nat = region.nat().map(Placed::value);
    region.nodePlans().forEach(nodes -> exposures.put(nodes.name(),
        new Exposure(ports.getOrDefault(nodes.name(), new TreeMap<>()),
            nat.filter(nodes.name()::equals).isPresent(), allowed.selectors(nodes), region.id())));
    return exposures;
  }

  private static String transport(PortPlan port) {
    return port.protocolOrHttp().equals("udp") ? "udp" : "tcp";
  }

  /// Whether NodeBalancers reach it.
  boolean isBalanced() { return !ports.isEmpty(); }

  /// The name of this class of nodes: `ssh` if nobody balances them, else the ports, as in `tcp-80-443`; with `-nat` if
  /// others go out through them; and the words that name them, as in `ssh+web`.
  String name() {
    var name = ports.isEmpty() ? "ssh"
        : ports.entrySet().stream().map(Exposure::name).collect(Collectors.joining("-"));
    return name + (nat ? "-nat" : "")
        + selectors.stream().map(selector -> "+" + legal(selector)).collect(Collectors.joining());
  }

  /// A tag may have any characters; those that would make two of them one are told apart by a number.
  private static String legal(String selector) {
    var legal = FOREIGN.matcher(selector).replaceAll("-");
    return legal.equals(selector) ? legal : legal + "." + Integer.toHexString(selector.hashCode());
  }

  private static String name(Map.Entry<String, SortedSet<Integer>> protocol) {
    return protocol.getKey() + "-"
        + protocol.getValue().stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /// The name with the region of nodes that a rule names, for the firewall's label.
  String label() {
    return region.isEmpty() ? name() : region + "-" + name();
  }

  /// The address of the firewall of this class.
  ResourceAddress firewall() {
    return region.isEmpty() ? ResourceAddress.ofCluster("firewall." + name())
        : ResourceAddress.inRegion(region, "firewall." + name());
  }
}
