package org.lct.export;

import java.util.function.BiFunction;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.expand.Expansion;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanFile;

/// What is exported: a plan file as read, with what was learned of it.
///
/// @param expansion of the plan, for a cluster that does not exist yet, with everything that is wrong with the plan;
///   absent if there is an error. An operator's own SSH ranges in it would stand in exports: make it without them
/// @param catalog the one it was expanded with
public record ExportSource(PlanFile file, Checked<Expansion> expansion, Catalog catalog) {
  /// A text made of the plan and its expansion, or everything that is wrong with the plan.
  Checked<String> expanded(BiFunction<ClusterPlan, Expansion, String> text) {
    if (expansion.value().isEmpty())
      return Checked.failed(expansion.diagnostics());
    var plan = file.plan().value();
    return plan.isEmpty()
        ? Checked.failed(file.plan().diagnostics())
        : Checked.of(text.apply(plan.get(), expansion.value().get()));
  }
}
