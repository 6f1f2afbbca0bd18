package org.lct.topology.diagram;

import java.util.Set;
import org.lct.topology.theme.Icon;

/// A line around the figures of a region that stand in one private network, or in one subnet of it.
///
/// @param id its identity, such as `us-east/network`
/// @param words what is written on it, such as "VLAN shop 10.0.0.0/16"
/// @param members the identities of the figures in it: node plans and what hangs on them
public record Boundary(String id, Kind kind, String words, Set<String> members) {
  /// Copies the set.
  public Boundary { members = Set.copyOf(members); }

  /// What is bounded.
  public enum Kind {
    /// A VPC.
    VPC(Icon.VPC),
    /// A VLAN.
    VLAN(Icon.VLAN),
    /// Private addresses of the data centre.
    PRIVATE(Icon.VLAN),
    /// A subnet of a VPC.
    SUBNET(Icon.VPC);

    private final Icon icon;

    Kind(Icon icon) {
      this.icon = icon;
    }

    /// The sign of the kind.
    public Icon icon() {
      return icon;
    }
  }
}
