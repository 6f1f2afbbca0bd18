package org.lct.plan;

import java.util.List;
import java.util.Optional;

/// A region of a plan, or a template for regions.
///
/// A template has a `name`; a region has `region` (an id, a 2017 id, a datacenter number or a place)
/// and may name a template in `regionplan`, whose keys it adds to or overrides.
public record RegionPlan(Optional<String> name, Optional<String> region, Optional<String> regionplan,
    List<String> counters, List<NodePlan> nodes, List<NodeBalancerPlan> nodebalancers,
    List<VolumePlan> volumes, Optional<NetworkPlan> network, List<String> tags) {
  public RegionPlan {
    counters = List.copyOf(counters);
    nodes = List.copyOf(nodes);
    nodebalancers = List.copyOf(nodebalancers);
    volumes = List.copyOf(volumes);
    tags = List.copyOf(tags);
  }
}
