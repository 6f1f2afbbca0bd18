package org.lct.expand;

import java.util.List;
import org.lct.cloud.Catalog;
import org.lct.plan.ClusterPlan;

/// What a plan is to be expanded for.
///
/// @param cluster the cluster's name, in every label
/// @param counters the numbers given out so far
/// @param sshFrom where SSH may come from if the plan does not say: CIDRs, addresses or `any`
public record ExpandRequest(ClusterPlan plan, String cluster, Catalog catalog, CounterValues counters,
    List<String> sshFrom) {
  public ExpandRequest { sshFrom = List.copyOf(sshFrom); }
}
