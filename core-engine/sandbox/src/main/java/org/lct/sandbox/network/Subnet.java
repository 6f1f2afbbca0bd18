package org.lct.sandbox.network;

import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A part of a VPC in which Linodes and NodeBalancers have addresses.
///
/// @param ipv4 its network: `10.0.0.0/24`
public record Subnet(long id, long vpc, String label, String ipv4, long created, long updated)
    implements
      Row {

  Subnet labelled(String newLabel, long at) {
    return new Subnet(id, vpc, newLabel, ipv4, created, at);
  }

  /// Its network.
  public Cidr network() {
    return Cidr.of(ipv4);
  }

  Subject subject() {
    return Subject.of("subnet", id, label, "/vpcs/%d/subnets".formatted(vpc));
  }
}
