package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// A record of a domain.
///
/// @param domain the address of its domain
/// @param zone the domain itself: `example.com`
/// @param name inside the zone, "" for the zone itself
/// @param type as the API writes it: `A`, `MX`
/// @param ttl seconds it may be cached, 0 for the zone's number
/// @param priority of an MX or SRV record, else 0; likewise `weight` and `port` of an SRV record
public record DesiredRecord(ResourceAddress address, ResourceAddress domain, String zone, String name,
    String type, Target target, int ttl, int priority, int weight, int port) implements DesiredResource {
  /// What a record says.
  public sealed interface Target {
    /// What stands in the plan.
    record Text(String text) implements Target {}

    /// The public address of a node or NodeBalancer, of version 6 in a record of type `AAAA`, else of version 4.
    record AddressOf(ResourceAddress resource) implements Target {}
  }

  /// The name inside the zone, `@` for the zone itself.
  @Override
  public String label() {
    return name.isEmpty() ? "@" : name;
  }

  /// Whether it says an address of version 6.
  public boolean isIpv6() { return type.equals("AAAA"); }
}
