package org.lct.expand;

import java.util.List;
import org.lct.plan.ResourceAddress;

/// A NodeBalancer; its ports and back ends are resources of their own.
public record DesiredNodeBalancer(ResourceAddress address, String region, String label, List<String> tags)
    implements
      DesiredResource {
  public DesiredNodeBalancer { tags = List.copyOf(tags); }
}
