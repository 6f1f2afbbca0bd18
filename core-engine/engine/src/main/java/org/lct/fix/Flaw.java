package org.lct.fix;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanTree;

/// A problem at a place of a plan, with all that is needed to mend it.
///
/// @param candidates what may be written there, the likeliest first
/// @param plan what the document says; empty if its problems keep it from saying a plan
record Flaw(Subject.InPlan place, List<String> candidates, PlanDocument document, Optional<ClusterPlan> plan,
    Catalog catalog) {
  PlanPath path() {
    return place.path();
  }

  /// The last segment of the path: a key, or an index.
  String key() {
    return path().segments().isEmpty() ? "" : path().segments().getLast();
  }

  /// The text at a path of the plan, if there is one.
  Optional<String> text(PlanPath path) {
    return plan.map(PlanTree::of).map(tree -> tree.at(path.toString()).textValue());
  }
}
