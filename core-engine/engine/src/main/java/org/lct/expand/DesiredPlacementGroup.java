package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// The nodes of one node plan in one region that stand on different hosts. Its policy is part of its address, as
/// Linode does not change it: nodes move to another group.
///
/// @param policy `strict` or `flexible`
public record DesiredPlacementGroup(ResourceAddress address, String region, String label, String policy)
    implements
      DesiredResource {}
