package org.lct.planfile;

import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.plan.ClusterPlan;

/// A plan file as read: the document, which is there even if it makes no plan, and the plan it says or
/// what is wrong with it, each diagnostic with its range.
///
/// @param draft the plan, or, where there are errors, what of it could be understood, for drawing it and for finding
///     what else is wrong; empty if nothing could
public record PlanFile(PlanDocument document, Checked<ClusterPlan> plan, Optional<ClusterPlan> draft) {
  /// A file of which nothing could be understood.
  static PlanFile unreadable(PlanDocument document, Checked<ClusterPlan> why) {
    return new PlanFile(document, why, Optional.empty());
  }
}
