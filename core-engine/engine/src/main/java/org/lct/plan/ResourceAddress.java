package org.lct.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/// The stable name of one resource inside a cluster: `us-east/webservers[3]/volume.data`.
///
/// Addresses never depend on the position of siblings in the plan, so inserting a node plan renames
/// nothing. They sort as people read them: `webservers[2]` before `webservers[10]`.
public record ResourceAddress(String value) implements Comparable<ResourceAddress> {
  private static final Pattern NUMBER_EDGES = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  /// The `index`-th node (from one) of a node plan in a region.
  public static ResourceAddress node(String region, String nodePlan, int index) {
    return new ResourceAddress(region + "/" + nodePlan + "[" + index + "]");
  }

  /// Something in a region that is not a node, such as a NodeBalancer or a volume of its own.
  public static ResourceAddress inRegion(String region, String name) {
    return new ResourceAddress(region + "/" + name);
  }

  /// Something of the whole cluster, such as a firewall.
  public static ResourceAddress ofCluster(String name) {
    return new ResourceAddress(name);
  }

  /// The address of a part of this resource: a disk, a configuration, a back end.
  public ResourceAddress part(String name) {
    return new ResourceAddress(value + "/" + name);
  }

  /// The address this one is a part of: the node of a disk, the port of a back end; for a node its
  /// region, which is no resource. Empty for what belongs to the cluster as a whole.
  public Optional<ResourceAddress> whole() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(new ResourceAddress(value.substring(0, slash)));
  }

  /// The node behind a back end's address: `us-east/webservers[1]` for
  /// `us-east/webservernb/port.80/webservers[1]`.
  public ResourceAddress backEndNode() {
    return new ResourceAddress(
        value.substring(0, value.indexOf('/') + 1) + value.substring(value.lastIndexOf('/') + 1));
  }

  @Override
  public int compareTo(ResourceAddress other) {
    var mine = NUMBER_EDGES.split(value);
    var theirs = NUMBER_EDGES.split(other.value);
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      int order = comparePieces(mine[i], theirs[i]);
      if (order != 0)
        return order;
    }
    return Integer.compare(mine.length, theirs.length);
  }

  private static int comparePieces(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    if (numbers && a.length() != b.length())
      return Integer.compare(a.length(), b.length());
    return a.compareTo(b);
  }

  @Override
  public String toString() {
    return value;
  }
}
