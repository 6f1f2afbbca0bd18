package org.lct.expand;

import java.util.ArrayList;
import java.util.List;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;

/// Turns a plan into the resources it stands for. Stateless and pure: the same request gives the same
/// answer, whatever the order of node plans.
public final class PlanExpander {
  /// The most nodes a cluster may have.
  public static final int MOST_NODES = 50_000;

  /// Everything the plan stands for, or why that cannot be said: all problems of resolving and expanding at
  /// once, each once per place in the plan.
  public Checked<Expansion> expand(ExpandRequest request) {
    return draft(request).checked();
  }

  /// The same, but as far as it goes even when there are errors.
  public ExpansionDraft draft(ExpandRequest request) {
    var resolved = ResolvedPlan.of(request.plan(), request.catalog());
    return resolved.nodeCount() > MOST_NODES
        ? tooLarge(request, resolved)
        : new Expanding(request, resolved).draft();
  }

  private static ExpansionDraft tooLarge(ExpandRequest request, ResolvedPlan resolved) {
    var problem = Diagnostic.error("too-many-nodes", Subject.at(PlanPath.ROOT.key("regions")),
        "The plan asks for %d nodes".formatted(resolved.nodeCount()),
        "A cluster has at most %d. Make several clusters of it.".formatted(MOST_NODES));
    var problems = new ArrayList<>(resolved.diagnostics());
    problems.add(problem);
    return new ExpansionDraft(request, resolved,
        new Expansion(request.cluster(), List.of(), List.of(), request.counters()), problems);
  }
}
