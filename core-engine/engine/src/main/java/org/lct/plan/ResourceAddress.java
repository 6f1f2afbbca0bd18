package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// The stable name of one resource inside a cluster: `us-east/webservers[3]/volume.data`.
///
/// Addresses never depend on the position of siblings in the plan, so inserting a node plan renames
/// nothing. They sort as people read them: `webservers[2]` before `webservers[10]`.
public record ResourceAddress(@JsonValue @JsonKey String value) implements Comparable<ResourceAddress> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ResourceAddress {}

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
    int at = 0;
    int otherAt = 0;
    while (at < value.length() && otherAt < other.value.length()) {
      int end = pieceEnd(value, at);
      int otherEnd = pieceEnd(other.value, otherAt);
      int order = comparePieces(value.substring(at, end), other.value.substring(otherAt, otherEnd));
      if (order != 0)
        return order;
      at = end;
      otherAt = otherEnd;
    }
    return Integer.compare(value.length() - at, other.value.length() - otherAt);
  }

  /// Where the run of digits, or of anything else, ends that begins at `start`.
  private static int pieceEnd(String text, int start) {
    boolean digits = isDigit(text.charAt(start));
    int end = start + 1;
    while (end < text.length() && isDigit(text.charAt(end)) == digits)
      end++;
    return end;
  }

  private static int comparePieces(String a, String b) {
    boolean numbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
    if (numbers && a.length() != b.length())
      return Integer.compare(a.length(), b.length());
    return a.compareTo(b);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return value;
  }
}
