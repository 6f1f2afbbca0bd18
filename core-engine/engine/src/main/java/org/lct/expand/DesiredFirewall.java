package org.lct.expand;

import java.util.List;
import java.util.stream.Stream;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan.Policy;

/// A Cloud Firewall, shared by all nodes that have the same exposure. Linodes name it in their create
/// call, so that no node is ever open.
///
/// @param tags of the plan; the ownership tag is added when it is created
public record DesiredFirewall(ResourceAddress address, String label, List<String> tags, Policy inboundPolicy,
    Policy outboundPolicy, List<Rule> inbound, List<Rule> outbound) implements DesiredResource {
  public DesiredFirewall {
    tags = List.copyOf(tags);
    inbound = List.copyOf(inbound);
    outbound = List.copyOf(outbound);
  }

  /// What the rules speak of whose addresses are known only when it is made, each once.
  public List<ResourceAddress> made() {
    return Stream.of(inbound, outbound).flatMap(List::stream).flatMap(rule -> rule.made().stream()).distinct()
        .toList();
  }

  /// The same with other rules.
  public DesiredFirewall ruling(List<Rule> newInbound, List<Rule> newOutbound) {
    return new DesiredFirewall(address, label, tags, inboundPolicy, outboundPolicy, newInbound, newOutbound);
  }

  /// One allowed flow.
  ///
  /// @param label 3 to 32 characters
  /// @param protocol `TCP`, `UDP` or `ICMP`
  /// @param ports as the API writes them: `22` or `80, 443`; "" for all
  /// @param ipv4 CIDRs of the other end
  /// @param made nodes and NodeBalancers at the other end, whose addresses are known when they are made
  public record Rule(String label, String protocol, String ports, List<String> ipv4, List<String> ipv6,
      List<ResourceAddress> made) {
    public Rule {
      ipv4 = List.copyOf(ipv4);
      ipv6 = List.copyOf(ipv6);
      made = List.copyOf(made);
    }

    /// A flow whose other end is known.
    public Rule(String label, String protocol, String ports, List<String> ipv4, List<String> ipv6) {
      this(label, protocol, ports, ipv4, ipv6, List.of());
    }

    /// The same flow with these at its other end.
    public Rule with(List<ResourceAddress> others) {
      return new Rule(label, protocol, ports, ipv4, ipv6, others);
    }

    /// Whether nobody is known at its other end; the cloud takes no such rule.
    public boolean isEmpty() { return ipv4.isEmpty() && ipv6.isEmpty(); }
  }
}
