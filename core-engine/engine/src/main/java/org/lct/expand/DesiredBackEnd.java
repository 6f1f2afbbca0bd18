package org.lct.expand;

import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// A node behind a port of a NodeBalancer, reached at its private address or in its VPC.
///
/// @param config the NodeBalancer's port
/// @param label 3 to 32 characters
/// @param subnet that of the node, if its region has a VPC
/// @param port the port on the node
public record DesiredBackEnd(ResourceAddress address, ResourceAddress config, String label,
    ResourceAddress linode, Optional<ResourceAddress> subnet, int port) implements DesiredResource {
  /// How much of the traffic each gets, of 1 to 255: all the same.
  public static final int WEIGHT = 100;
}
