package org.lct.expand;

import java.util.List;
import org.lct.plan.ResourceAddress;

/// A reserved address: the public IPv4 address of a node that outlives it, so it is no part of it.
///
/// @param label names it in the cloud by a tag
/// @param node the node that has it, or gets it when it is made
public record DesiredReservedIp(ResourceAddress address, String region, String label, ResourceAddress node,
    List<String> tags) implements DesiredResource {
  public DesiredReservedIp { tags = List.copyOf(tags); }

  /// The address of that of a node: `us-east/reserved-ip.web[1]` for `us-east/web[1]`.
  public static ResourceAddress of(ResourceAddress node) {
    var value = node.value();
    int slash = value.lastIndexOf('/');
    return ResourceAddress.inRegion(value.substring(0, slash), "reserved-ip." + value.substring(slash + 1));
  }
}
