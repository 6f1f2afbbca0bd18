package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.plan.ClusterPlan;

/// A plan as a tree of its keys, absent ones left out, for copying parts of it.
public final class PlanTree {
  private PlanTree() {}

  /// The tree of a plan; its paths are those of [org.lct.plan.PlanPath].
  public static JsonNode of(ClusterPlan plan) {
    return PlanBinding.tree(plan);
  }
}
