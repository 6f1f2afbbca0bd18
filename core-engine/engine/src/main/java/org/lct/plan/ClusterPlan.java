package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the user wants: a whole cluster, as its plan file says it. Absent keys are empty.
///
/// Keys and their meaning are described in `docs/plan-format.md`.
public record ClusterPlan(Optional<String> name, Optional<Integer> format, Optional<String> description,
    List<String> tags, List<String> counters, Optional<NodePlan> defaults, Optional<RegionPlan> regionplan,
    List<RegionPlan> regionplans, List<RegionPlan> regions, Optional<NetworkPlan> network,
    Optional<BigDecimal> budget, List<StackScriptPlan> stackscripts, Optional<SecurityPlan> security,
    Optional<DnsPlan> dns, Optional<OrderPlan> order,
    @JsonProperty("stop-order") Optional<OrderPlan> stopOrder) {
  /// The format this version writes. A file without the key is of 2017.
  public static final int CURRENT_FORMAT = 2;

  public ClusterPlan {
    tags = List.copyOf(tags);
    counters = List.copyOf(counters);
    regionplans = List.copyOf(regionplans);
    regions = List.copyOf(regions);
    stackscripts = List.copyOf(stackscripts);
  }

  /// Whether this is a file of the 2017 prototype, which defaults to private addresses.
  public boolean is2017() {
    return format.isEmpty();
  }

  /// All region templates with their paths, whether one or a list was given.
  public Stream<Placed<RegionPlan>> placedRegionPlans() {
    return Stream.concat(regionplan.stream().map(one -> new Placed<>(PlanPath.ROOT.key("regionplan"), one)),
        Placed.each(PlanPath.ROOT.key("regionplans"), regionplans));
  }

  /// All regions with their paths.
  public Stream<Placed<RegionPlan>> placedRegions() {
    return Placed.each(PlanPath.ROOT.key("regions"), regions);
  }

  /// All node plans as written, in templates and in regions, with their paths.
  public Stream<Placed<NodePlan>> placedNodePlans() {
    return Stream.concat(placedRegionPlans(), placedRegions())
        .flatMap(region -> Placed.each(region.path().key("nodes"), region.value().nodes()));
  }

  /// All NodeBalancers as written, in templates and in regions, with their paths.
  public Stream<Placed<NodeBalancerPlan>> placedNodeBalancers() {
    return Stream.concat(placedRegionPlans(), placedRegions())
        .flatMap(region -> Placed.each(region.path().key("nodebalancers"), region.value().nodebalancers()));
  }
}
