package org.lct.export;

import java.util.List;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanWriter;

/// The plan itself in one of its two notations. What is written in it already is not written anew.
final class PlanNotation {
  private PlanNotation() {}

  static Checked<String> yaml(ExportSource source) {
    var document = source.file().document();
    return plan(source).then(plan -> Checked.of(document.isJson() ? PlanWriter.yaml(plan) : document.text()));
  }

  static Checked<String> json(ExportSource source) {
    var document = source.file().document();
    return plan(source).then(plan -> document.isJson()
        ? Checked.of(document.text())
        : Checked.of(PlanWriter.json(plan), losses(document)));
  }

  /// The plan, without what was noted when it was read.
  private static Checked<ClusterPlan> plan(ExportSource source) {
    var plan = source.file().plan();
    return plan.value().map(Checked::of).orElse(plan);
  }

  private static List<Diagnostic> losses(PlanDocument document) {
    return document.hasComments()
        ? List.of(Diagnostic.note("comments-left-out", Subject.whole(),
            "The comments of the plan are left out: JSON has none",
            "Keep the YAML file as well, and change that one."))
        : List.of();
  }
}
