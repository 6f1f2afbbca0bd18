package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.plan.ClusterPlan;
import org.lct.plan.PlanPath;

/// A plan file as read: the document, which is there even if it makes no plan, and the plan it says or
/// what is wrong with it, each diagnostic with its range.
///
/// @param draft the plan, or, where there are errors, what of it could be understood, for drawing it and for finding
///     what else is wrong; empty if nothing could
public record PlanFile(PlanDocument document, Checked<ClusterPlan> plan, Optional<ClusterPlan> draft) {
  /// Whether the draft has the entries on the way to `path` where the document has them. A list in which something could
  /// not be understood is shorter in the draft, and its entries have other numbers.
  public boolean isInPlace(PlanPath path) {
    return draft.isPresent() && (plan.value().isPresent() || isInPlace(path, PlanTree.of(draft.get())));
  }

  /// The same for who has the tree of the draft already.
  public boolean isInPlace(PlanPath path, JsonNode tree) {
    var around = PlanPath.ROOT;
    for (var segment : path.segments()) {
      var list = tree.at(around.segments().isEmpty() ? "" : around.toString());
      if (list.isArray() && document.rangeOf(around.index(list.size())).isPresent())
        return false;
      around = around.key(segment);
    }
    return true;
  }

  /// A file of which nothing could be understood.
  static PlanFile unreadable(PlanDocument document, Checked<ClusterPlan> why) {
    return new PlanFile(document, why, Optional.empty());
  }
}
