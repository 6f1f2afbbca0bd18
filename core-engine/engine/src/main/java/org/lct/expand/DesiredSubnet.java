package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// A subnet of a VPC.
///
/// @param range such as `10.0.0.0/20`
public record DesiredSubnet(ResourceAddress address, ResourceAddress vpc, String label, String range)
    implements
      DesiredResource {}
