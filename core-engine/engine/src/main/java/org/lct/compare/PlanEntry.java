package org.lct.compare;

/// An entry of a plan as it applies in a region, by its names: what two plans can have in common, wherever it stands
/// in them. A region is named by its id; one that names no place by its position, `regions[1]`.
public sealed interface PlanEntry {
  /// What is said of the cluster as a whole.
  record Cluster() implements PlanEntry {}

  /// A region.
  record Region(String region) implements PlanEntry {}

  /// A node plan.
  record Nodes(String region, String name) implements PlanEntry {}

  /// A NodeBalancer.
  record Balancer(String region, String name) implements PlanEntry {}

  /// The volumes that the nodes of a node plan have one of each.
  record NodeVolumes(String region, String nodePlan, String label) implements PlanEntry {}

  /// A volume that belongs to the region.
  record RegionVolume(String region, String label) implements PlanEntry {}

  /// What it is, in words: "node plan".
  default String kind() {
    return switch (this) {
      case Cluster _ -> "cluster";
      case Region _ -> "region";
      case Nodes _ -> "node plan";
      case Balancer _ -> "NodeBalancer";
      case NodeVolumes _,RegionVolume _ -> "volume";
    };
  }

  /// The address of what it stands for, without numbers: `us-east/webservers`, `us-east/db/volume.data`; empty for the
  /// cluster.
  default String address() {
    return switch (this) {
      case Cluster _ -> "";
      case Region(var region) -> region;
      case Nodes(var region, var name) -> region + "/" + name;
      case Balancer(var region, var name) -> region + "/" + name;
      case NodeVolumes(var region, var nodes, var label) -> region + "/" + nodes + "/volume." + label;
      case RegionVolume(var region, var label) -> region + "/volume." + label;
    };
  }
}
