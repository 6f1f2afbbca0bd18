package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;

/// The stable name of one resource inside a cluster: `us-east/webservers[3]/volume.data`.
///
/// Addresses never depend on the position of siblings in the plan, so inserting a node plan renames
/// nothing. They sort as people read them: `webservers[2]` before `webservers[10]`.
public record ResourceAddress(@JsonValue @JsonKey String value) implements Comparable<ResourceAddress> {
  private static final String UNPLANNED = "unplanned/";

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

  /// The address of something that belongs to a cluster and that its plan does not have.
  public static ResourceAddress unplanned(String label) {
    return new ResourceAddress(UNPLANNED + label);
  }

  /// Whether the plan does not have it.
  public boolean isUnplanned() { return value.startsWith(UNPLANNED); }

  /// Whether this, or anything that it is part of, is one of these.
  public boolean isWithin(Set<ResourceAddress> some) {
    return some.contains(this) || whole().filter(whole -> whole.isWithin(some)).isPresent();
  }

  /// Compares runs of digits as numbers and everything else as text, from left to right. A text that ends
  /// where the other goes on comes first, also when it ends with a number.
  @Override
  public int compareTo(ResourceAddress other) {
    int shorter = Math.min(value.length(), other.value.length());
    int at = 0;
    while (at < shorter && value.charAt(at) == other.value.charAt(at))
      at++;
    return at == shorter
        ? Integer.compare(value.length(), other.value.length())
        : compareAt(at, other.value);
  }

  /// Compares where the two first differ.
  private int compareAt(int at, String other) {
    int start = at;
    while (start > 0 && isDigit(value.charAt(start - 1)))
      start--;
    int digits = digits(value, start);
    int otherDigits = digits(other, start);
    if (digits > 0 && otherDigits > 0)
      return digits == otherDigits ? value.charAt(at) - other.charAt(at) : digits - otherDigits;
    boolean oneTextEnds = start > 0 && digits != otherDigits;
    return oneTextEnds ? otherDigits - digits : value.charAt(at) - other.charAt(at);
  }

  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end)))
      end++;
    return end - start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return value;
  }
}
