package org.lct.validate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NamePattern;
import org.lct.plan.NamePattern.Placeholder;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Every counter is used by some pattern it is declared for.
final class UnusedCounters implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var counters = new LinkedHashMap<PlanPath, String>();
    var used = new HashSet<PlanPath>();
    var everywhere = new HashSet<String>();
    for (var region : draft.resolved().regions()) {
      var placeholders = placeholders(region);
      everywhere.addAll(placeholders);
      counters(region).forEach(counter -> note(counter, placeholders, counters, used));
    }
    Placed.each(PlanPath.ROOT.key("counters"), draft.request().plan().counters())
        .forEach(counter -> note(counter, everywhere, counters, used));
    return counters.entrySet().stream().filter(counter -> !used.contains(counter.getKey()))
        .map(counter -> problem(counter.getValue(), counter.getKey()));
  }

  private static void note(Placed<String> counter, Set<String> placeholders, Map<PlanPath, String> counters,
      Set<PlanPath> used) {
    counters.put(counter.path(), counter.value());
    if (placeholders.contains(counter.value()))
      used.add(counter.path());
  }

  private static Set<String> placeholders(ResolvedRegion region) {
    return region.nodePlans().stream().flatMap(nodes -> nodes.plan().namePatterns().stream())
        .map(NamePattern::placeholders).flatMap(List::stream).map(Placeholder::name)
        .collect(Collectors.toSet());
  }

  /// The counters declared for a region, by itself and by its template.
  private static Stream<Placed<String>> counters(ResolvedRegion region) {
    return region.written().layers().stream()
        .flatMap(layer -> Placed.each(layer.path().key("counters"), layer.value().counters()));
  }

  private static Diagnostic problem(String counter, PlanPath at) {
    return Diagnostic.warning("unused-counter", Subject.at(at),
        "Nothing uses the counter `%s`".formatted(counter),
        "Use `{%s}` in a name pattern, or remove it.".formatted(counter));
  }
}
