package org.lct.validate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// A counter is declared once: not twice in a list, and not in a region as well as for the whole plan.
final class DuplicateCounters implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.request().plan();
    var global = Set.copyOf(plan.counters());
    return DeclaredCounters.lists(plan).flatMap(list -> {
      var seen = list.path().parent().equals(PlanPath.ROOT) ? new HashSet<String>() : new HashSet<>(global);
      return Placed.each(list.path(), list.value()).filter(counter -> !seen.add(counter.value()))
          .map(DuplicateCounters::problem);
    });
  }

  private static Diagnostic problem(Placed<String> counter) {
    return Diagnostic.error("duplicate-counter", Subject.at(counter.path()),
        "There already is a counter `%s` here".formatted(counter.value()),
        "Remove it, or give it another name.");
  }
}
