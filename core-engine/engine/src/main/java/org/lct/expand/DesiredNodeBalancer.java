package org.lct.expand;

import java.util.List;
import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// A NodeBalancer; its ports and back ends are resources of their own.
///
/// @param vpc where it sends from, if its region has a VPC
public record DesiredNodeBalancer(ResourceAddress address, String region, String label, List<String> tags,
    Optional<VpcPlace> vpc)
    implements
      DesiredResource {
  public DesiredNodeBalancer { tags = List.copyOf(tags); }
}
