package org.lct.expand;

/// The place of a node in a VLAN.
///
/// @param label that of the VLAN, which comes and goes with the nodes in it
/// @param address with the length of the network's prefix: `10.0.0.2/16`
public record VlanPlace(String label, String address) {
  /// The address alone.
  public String ipv4() {
    return address.substring(0, address.indexOf('/'));
  }

  /// `VLAN shop-us-east 10.0.0.2/16`
  @Override
  public String toString() {
    return "VLAN " + label + " " + address;
  }
}
