package org.lct.cloud;

import java.util.List;

/// The rules of a Cloud Firewall. Policies are `DROP` or `ACCEPT`.
public record FirewallRules(String inboundPolicy, String outboundPolicy, List<Rule> inbound,
    List<Rule> outbound) {
  public FirewallRules {
    inbound = List.copyOf(inbound);
    outbound = List.copyOf(outbound);
  }

  /// One flow; `ports` as the API writes them, "" for all.
  ///
  /// @param action `ACCEPT` or `DROP`
  public record Rule(String label, String protocol, String ports, List<String> ipv4, List<String> ipv6,
      String action) {
    /// An accepted flow.
    public Rule(String label, String protocol, String ports, List<String> ipv4, List<String> ipv6) {
      this(label, protocol, ports, ipv4, ipv6, "ACCEPT");
    }

    public Rule {
      ipv4 = List.copyOf(ipv4);
      ipv6 = List.copyOf(ipv6);
    }
  }
}
