package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// A node behind a port of a NodeBalancer, reached at its private address.
///
/// @param config the NodeBalancer's port
/// @param label 3 to 32 characters
/// @param port the port on the node
public record DesiredBackEnd(ResourceAddress address, ResourceAddress config, String label,
    ResourceAddress linode, int port) implements DesiredResource {}
