package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// The VPC of a region.
public record DesiredVpc(ResourceAddress address, String region, String label) implements DesiredResource {}
