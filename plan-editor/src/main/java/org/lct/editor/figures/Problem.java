package org.lct.editor.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;
import org.lct.topology.diagram.ProblemCount;

/// A diagnostic of a plan with what it is about in the diagram.
///
/// @param figures the figures and regions it is about; [FigureIds#CLUSTER] alone if it is about all of the plan
/// @param names what those are called, each once, in the plan's order
public record Problem(Diagnostic diagnostic, Set<String> figures, List<String> names) {
  /// Copies the collections.
  public Problem {
    figures = Set.copyOf(figures);
    names = List.copyOf(names);
  }

  /// How many errors and warnings there are of each figure that has any.
  public static Map<String, ProblemCount> counts(Collection<Problem> problems) {
    var counts = new HashMap<String, ProblemCount>();
    problems.forEach(problem -> problem.figures()
        .forEach(figure -> counts.merge(figure, problem.count(), Problem::sum)));
    counts.values().removeIf(ProblemCount.NONE::equals);
    return Map.copyOf(counts);
  }

  /// Whether it is about the value at a path of the plan, or about something inside.
  public boolean isAt(PlanPath path) {
    return diagnostic.subject() instanceof Subject.InPlan in
        && (in.path().equals(path) || in.path().isBelow(path));
  }

  /// Whether it is neither error nor warning.
  public boolean isNote() { return diagnostic.severity() == Severity.NOTE; }

  private ProblemCount count() {
    return switch (diagnostic.severity()) {
      case ERROR -> new ProblemCount(1, 0);
      case WARNING -> new ProblemCount(0, 1);
      case NOTE -> ProblemCount.NONE;
    };
  }

  private static ProblemCount sum(ProblemCount one, ProblemCount other) {
    return new ProblemCount(one.errors() + other.errors(), one.warnings() + other.warnings());
  }
}
