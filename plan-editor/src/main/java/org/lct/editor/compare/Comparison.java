package org.lct.editor.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.compare.EntryDifference;
import org.lct.compare.PlanComparison;
import org.lct.diagnostic.Checked;
import org.lct.editor.figures.ComparedDiagram;
import org.lct.editor.session.CheckedPlan;
import org.lct.planfile.PlanFile;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Difference;

/// How the open plan differs from its counterpart.
///
/// @param result what differs; without it, why the two cannot be compared
/// @param diagram both plans as one diagram; the open plan's own where they cannot be compared
/// @param marks how the figures, regions and the cluster differ, by identity; what does not is missing
public record Comparison(CheckedPlan plan, CheckedPlan other, Checked<PlanComparison> result, Diagram diagram,
    Map<String, Difference> marks) {
  /// Compares. Pure; may take a second for large plans.
  ///
  /// @param known what was known of the counterpart before, which holds while its file is the same
  static Comparison of(CheckedPlan plan, PlanFile content, Optional<CheckedPlan> known, Instant now) {
    var other = known.filter(before -> before.file().document().equals(content.document()))
        .orElseGet(() -> CheckedPlan.of(content, plan.catalog(), now));
    var result = PlanComparison.of(other.file(), plan.file(), plan.catalog());
    return new Comparison(plan, other, result,
        result.value().map(found -> ComparedDiagram.of(other.diagram(), plan.diagram(), found))
            .orElseGet(plan::diagram),
        result.value().map(ComparedDiagram::differences).orElse(Map.of()));
  }

  /// Whether all that is selected is in the counterpart only.
  public boolean isGone(Set<String> selection) {
    return !selection.isEmpty() && selection.stream().allMatch(id -> marks.get(id) == Difference.DELETE);
  }

  /// What differs, entry by entry; nothing where the two cannot be compared.
  public List<EntryDifference> differences() {
    return result.value().map(PlanComparison::differences).orElse(List.of());
  }
}
