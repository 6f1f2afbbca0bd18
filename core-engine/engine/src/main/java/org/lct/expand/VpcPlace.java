package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// The place of a node or a NodeBalancer in a VPC.
///
/// @param address that of a node, or the range of a NodeBalancer
public record VpcPlace(ResourceAddress subnet, String address) {
  /// `us-ord/network.vpc/subnet.app 10.0.0.2`
  @Override
  public String toString() {
    return subnet + " " + address;
  }
}
