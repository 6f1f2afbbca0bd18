package org.lct.topology.diagram;

import org.lct.topology.theme.Icon;

/// A short fact about a node plan.
///
/// @param words all of it, such as "Spread, strict"
public record Fact(Kind kind, String words) {
  /// What a fact is about.
  public enum Kind {
    /// The nodes are kept on different hosts.
    PLACEMENT(Icon.PLACEMENT),
    /// The region says something of its own over its region plan.
    OVERRIDE(Icon.OVERRIDE),
    /// The nodes stand in a subnet.
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
