package org.lct.topology.diagram;

/// A relation between two figures.
///
/// @param from the figure it leaves; of [Kind#ATTACHES] the node plan
/// @param to the figure it reaches; of [Kind#ATTACHES] the volume
/// @param kind what the relation is
/// @param label the port or ports, such as "3306, 33060"; empty for none
public record Edge(String from, String to, Kind kind, String label) {
  /// What an edge says.
  public enum Kind {
    /// A NodeBalancer sends traffic to the nodes.
    BALANCES,
    /// The nodes have the volume attached.
    ATTACHES,
    /// The nodes are clients of the software on the others.
    USES
  }
}
