package org.lct.validate;

import java.util.List;
import java.util.stream.Stream;
import org.lct.plan.ClusterPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// The places where a plan declares counters.
final class DeclaredCounters {
  private DeclaredCounters() {}

  /// Every `counters` list of the plan: its own, its templates' and its regions'.
  static Stream<Placed<List<String>>> lists(ClusterPlan plan) {
    var own = Stream.of(new Placed<>(PlanPath.ROOT.key("counters"), plan.counters()));
    var inRegions = Stream.concat(plan.placedRegionPlans(), plan.placedRegions())
        .map(region -> new Placed<>(region.path().key("counters"), region.value().counters()));
    return Stream.concat(own, inRegions);
  }

  /// Every counter of the plan with its place.
  static Stream<Placed<String>> each(ClusterPlan plan) {
    return lists(plan).flatMap(list -> Placed.each(list.path(), list.value()));
  }
}
