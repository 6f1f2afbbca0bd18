package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.LegalNames;
import org.lct.plan.NamePattern;
import org.lct.plan.Placed;

/// Counters have legal names, and none that a placeholder has without them.
final class CounterNames implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return DeclaredCounters.each(draft.request().plan()).flatMap(CounterNames::problem);
  }

  private static Stream<Diagnostic> problem(Placed<String> counter) {
    return NamePattern.BUILT_IN.contains(counter.value())
        ? Stream.of(Diagnostic.error("reserved-counter-name", Subject.at(counter.path()),
            "`{%s}` has a meaning of its own".formatted(counter.value()), "Give the counter another name."))
        : LegalNames.problem(counter.value(), counter.path()).stream();
  }
}
