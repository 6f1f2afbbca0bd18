package org.lct.editor.figures;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.compare.PlanEntry;
import org.lct.plan.ResourceAddress;

/// The identities of figures. A figure stands for one entry of the plan in one region, so its identity is the
/// address of the resources it stands for without their number.
public final class FigureIds {
  /// The cluster as a whole: a row of the outline, never a figure of the diagram.
  public static final String CLUSTER = "/";

  /// The cluster's private network: a row of the outline.
  public static final String NETWORK = "/network";

  /// The cluster's names in the DNS: a row of the outline.
  public static final String DNS = "/dns";

  private static final String REGION_PLAN = "/regionplan/";
  private static final Pattern NODE = Pattern.compile("(.+)\\[([1-9]\\d{0,5})]");
  private static final String VOLUME = "volume.";
  private static final String RESERVED_IP = "^reserved-ip\\.";
  private static final String NODE_BALANCER = "/nodebalancer";

  private FigureIds() {}

  /// The private network that a region has of its own: a row of the outline.
  public static String network(String region) {
    return region + "/" + NETWORK;
  }

  /// A region plan: a row of the outline.
  public static String regionPlan(String name) {
    return REGION_PLAN + name;
  }

  /// Whether that is a region plan.
  public static boolean isRegionPlan(String id) {
    return id.startsWith(REGION_PLAN);
  }

  /// Whether that is a figure of a region.
  public static boolean isIn(String figure, String region) {
    return figure.startsWith(region) && figure.startsWith("/", region.length());
  }

  /// The figure of the nodes of a node plan: `us-east/webservers`.
  public static String nodePlan(String region, String name) {
    return region + "/" + name;
  }

  /// The node that an identity means, such as the third of a node plan: `us-east/webservers[3]`, which is its address.
  /// Whether there is such a node is another question.
  public static Optional<NodeId> node(String id) {
    var parts = NODE.matcher(id);
    return parts.matches()
        ? Optional.of(new NodeId(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /// One of the nodes of a figure.
  ///
  /// @param nodePlan the identity of the figure
  /// @param index counts from one
  public record NodeId(String nodePlan, int index) {}

  /// The figure of a NodeBalancer: `us-east/webservernb/nodebalancer`. A NodeBalancer may have the name of a node
  /// plan.
  public static String nodeBalancer(String region, String name) {
    return region + "/" + name + NODE_BALANCER;
  }

  /// The figure of the volumes that each node of a node plan has: `us-east/ndbdatanodes/volume.data`.
  public static String volume(String region, String nodePlan, String label) {
    return nodePlan(region, nodePlan) + "/" + VOLUME + label;
  }

  /// The figure of a volume that belongs to no node plan: `us-east/volume.backup`.
  public static String volume(String region, String label) {
    return region + "/" + VOLUME + label;
  }

  /// The figure, region or row of the outline that stands for an entry.
  public static String of(PlanEntry entry) {
    return switch (entry) {
      case PlanEntry.Cluster _ -> CLUSTER;
      case PlanEntry.Region(var region) -> region;
      case PlanEntry.Nodes(var region, var name) -> nodePlan(region, name);
      case PlanEntry.Balancer(var region, var name) -> nodeBalancer(region, name);
      case PlanEntry.NodeVolumes(var region, var nodes, var label) -> volume(region, nodes, label);
      case PlanEntry.RegionVolume(var region, var label) -> volume(region, label);
    };
  }

  /// The figure a resource is shown by: disks, configurations and reserved addresses by their node plan, ports and back
  /// ends by their NodeBalancer. Empty for what belongs to the cluster as a whole, such as a firewall.
  public static Optional<String> of(ResourceAddress address) {
    var parts = address.value().split("/", -1);
    return parts.length < 2 ? Optional.empty() : Optional.of(inRegion(parts));
  }

  private static String inRegion(String[] parts) {
    if (parts[1].startsWith(VOLUME))
      return parts[0] + "/" + parts[1];
    if (!parts[1].endsWith("]"))
      return nodeBalancer(parts[0], parts[1]);
    var node = parts[1].replaceFirst(RESERVED_IP, "");
    var nodes = nodePlan(parts[0], node.substring(0, node.lastIndexOf('[')));
    return parts.length > 2 && parts[2].startsWith(VOLUME) ? nodes + "/" + parts[2] : nodes;
  }
}
