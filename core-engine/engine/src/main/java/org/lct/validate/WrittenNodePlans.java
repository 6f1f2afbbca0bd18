package org.lct.validate;

import java.util.stream.Stream;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// The places where a plan writes keys of node plans.
final class WrittenNodePlans {
  private WrittenNodePlans() {}

  /// The defaults, then every node plan of templates and regions as it is written.
  static Stream<Placed<NodePlan>> of(ClusterPlan plan) {
    return Stream.concat(
        plan.defaults().map(defaults -> new Placed<>(PlanPath.ROOT.key("defaults"), defaults)).stream(),
        plan.placedNodePlans());
  }
}
