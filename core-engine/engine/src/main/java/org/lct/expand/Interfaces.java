package org.lct.expand;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The network interfaces of a node: the public one, then one in a VPC or a VLAN.
///
/// @param open whether it has a public one
/// @param vpc its place in the VPC of its region
/// @param vlan its place in the VLAN of its region
public record Interfaces(boolean open, Optional<VpcPlace> vpc, Optional<VlanPlace> vlan) {
  /// Whether it has the public one only, which a Linode has by itself.
  public boolean isUsual() { return open && vpc.isEmpty() && vlan.isEmpty(); }

  /// Where it is in the region's private network, in words; empty if it is in none.
  public String place() {
    return Stream.of(vpc, vlan).flatMap(Optional::stream).map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
