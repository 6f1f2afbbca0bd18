package org.lct.cloud;

import java.util.List;

/// The rules of a Cloud Firewall. Policies are `DROP` or `ACCEPT`.
public record FirewallRules(String inboundPolicy, String outboundPolicy, List<Rule> inbound) {
  public FirewallRules { inbound = List.copyOf(inbound); }

  /// One accepted flow; `ports` as the API writes them.
  public record Rule(String label, String protocol, String ports, List<String> ipv4, List<String> ipv6) {
    public Rule {
      ipv4 = List.copyOf(ipv4);
      ipv6 = List.copyOf(ipv6);
    }
  }
}
