package org.lct.validate;

import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.ClusterPlan;
import org.lct.plan.PlanPath;

/// Says what the format knows and this version does not carry out yet. It is an error where leaving it out
/// would make the cluster less secure or another one than written, else a warning; a note where nothing is
/// expected of it but to be drawn.
final class NotBuiltYet implements PlanRule {
  /// One key or value of the format.
  ///
  /// @param what as it stands in a plan
  /// @param instead what happens without it, or what to do
  /// @param places where a plan has it
  record Row(Severity severity, String what, String instead,
      Function<ClusterPlan, Stream<PlanPath>> places) {}

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return NotBuiltYetTable.ROWS.stream()
        .flatMap(row -> row.places().apply(draft.request().plan()).map(place -> problem(row, place)));
  }

  private static Diagnostic problem(Row row, PlanPath place) {
    var summary = "`%s` is not carried out by this version yet".formatted(row.what());
    return switch (row.severity()) {
      case ERROR -> Diagnostic.error("not-built-yet", Subject.at(place), summary, row.instead());
      case WARNING -> Diagnostic.warning("not-built-yet", Subject.at(place), summary, row.instead());
      case NOTE -> Diagnostic.note("not-built-yet", Subject.at(place), summary, row.instead());
    };
  }
}
