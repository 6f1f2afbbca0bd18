package org.lct.expand;

import java.util.List;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan.Policy;

/// A Cloud Firewall, shared by all nodes that have the same exposure. Linodes name it in their create
/// call, so that no node is ever open.
///
/// @param tags of the plan; the ownership tag is added when it is created
public record DesiredFirewall(ResourceAddress address, String label, List<String> tags, Policy inboundPolicy,
    Policy outboundPolicy, List<Rule> inbound) implements DesiredResource {
  public DesiredFirewall {
    tags = List.copyOf(tags);
    inbound = List.copyOf(inbound);
  }

  /// One allowed flow.
  ///
  /// @param label 3 to 32 characters
  /// @param protocol `TCP` or `UDP`
  /// @param ports as the API writes them: `22` or `80, 443`
  /// @param ipv4 CIDRs; together with `ipv6` never empty
  public record Rule(String label, String protocol, String ports, List<String> ipv4, List<String> ipv6) {
    public Rule {
      ipv4 = List.copyOf(ipv4);
      ipv6 = List.copyOf(ipv6);
    }
  }
}
