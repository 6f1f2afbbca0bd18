package org.lct.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.plan.PortPlan;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan.Policy;

/// Makes the Cloud Firewalls of NodeBalancers that do not take connections from everybody. Of what goes through a
/// NodeBalancer, a firewall looks at TCP that comes in (Linode API v4).
final class BalancerFirewalls {
  private BalancerFirewalls() {}

  /// The address of a NodeBalancer's firewall, if it has one. It belongs to no region, as nodes reach NodeBalancers by
  /// their public addresses only.
  static Optional<ResourceAddress> address(ResolvedRegion region, ResolvedNodeBalancer balancer) {
    return balancer.plan().allowFrom().isEmpty() ? Optional.empty()
        : Optional.of(ResourceAddress.ofCluster("firewall." + region.id() + "+" + balancer.name()));
  }

  /// The firewall of a NodeBalancer, at this address.
  ///
  /// @param made the addresses of the nodes that an end of a connection means
  static DesiredFirewall firewall(ResolvedNodeBalancer balancer, ResourceAddress address, String label,
      List<String> tags, Function<AllowEnd, List<ResourceAddress>> made) {
    var ports = balancer.ports().map(port -> port.value()).filter(port -> !port.isUdp())
        .map(PortPlan::frontPort).distinct().sorted().map(String::valueOf).toList();
    var clients = clients(balancer.plan().allowFrom().stream().map(AllowEnd::of).toList(), made);
    var inbound = RulePieces.of(ports, RulePieces.MOST_PORTS).map(piece -> String.join(", ", piece))
        .flatMap(some -> clients.stream()
            .map(one -> new Rule("clients", "TCP", some, one.ipv4(), one.ipv6(), one.made())))
        .toList();
    return new DesiredFirewall(address, label, tags, Policy.DROP, Policy.ACCEPT, inbound, List.of());
  }

  /// Who may connect, in as few rules as that takes, their ports left open.
  private static List<Rule> clients(List<AllowEnd> from, Function<AllowEnd, List<ResourceAddress>> made) {
    if (from.stream().anyMatch(AllowEnd.Everybody.class::isInstance))
      return List.of(new Rule("clients", "TCP", "", Allowed.ANY_IPV4, Allowed.ANY_IPV6));
    var ranges = from.stream().filter(AllowEnd.Range.class::isInstance)
        .map(end -> ((AllowEnd.Range) end).range()).distinct().toList();
    var nodes = from.stream().filter(AllowEnd.Nodes.class::isInstance)
        .flatMap(end -> made.apply(end).stream()).distinct().sorted().toList();
    var rules = new ArrayList<Rule>();
    RulePieces.of(ranges, RulePieces.MOST_ADDRESSES).forEach(piece -> rules.add(new Rule("clients", "TCP", "",
        texts(piece, range -> !range.ipv6()).toList(), texts(piece, Cidr::ipv6).toList())));
    RulePieces.of(nodes, RulePieces.MOST_MADE)
        .forEach(piece -> rules.add(new Rule("clients", "TCP", "", List.of(), List.of(), piece)));
    return rules;
  }

  private static Stream<String> texts(List<Cidr> ranges, Predicate<Cidr> which) {
    return ranges.stream().filter(which).map(Cidr::text);
  }
}
