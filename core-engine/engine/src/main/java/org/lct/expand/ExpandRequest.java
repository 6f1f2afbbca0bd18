package org.lct.expand;

import java.util.List;
import java.util.Map;
import org.lct.cloud.Catalog;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceAddress;

/// What a plan is to be expanded for.
///
/// @param cluster the cluster's name, in every label
/// @param counters the numbers given out so far
/// @param given the addresses in VPCs, and the ranges of subnets and NodeBalancers, that exist
/// @param scripts the texts of the plan's StackScripts by their labels, as far as they were read
/// @param sshFrom where SSH may come from if the plan does not say: CIDRs, addresses or `any`
public record ExpandRequest(ClusterPlan plan, String cluster, Catalog catalog, CounterValues counters,
    Map<ResourceAddress, String> given, Map<String, String> scripts, List<String> sshFrom) {
  public ExpandRequest {
    given = Map.copyOf(given);
    scripts = Map.copyOf(scripts);
    sshFrom = List.copyOf(sshFrom);
  }

  /// One for which no files are read.
  public ExpandRequest(ClusterPlan plan, String cluster, Catalog catalog, CounterValues counters,
      Map<ResourceAddress, String> given, List<String> sshFrom) {
    this(plan, cluster, catalog, counters, given, Map.of(), sshFrom);
  }

  /// One for a plan of which nothing exists in a VPC.
  public ExpandRequest(ClusterPlan plan, String cluster, Catalog catalog, CounterValues counters,
      List<String> sshFrom) {
    this(plan, cluster, catalog, counters, Map.of(), sshFrom);
  }
}
