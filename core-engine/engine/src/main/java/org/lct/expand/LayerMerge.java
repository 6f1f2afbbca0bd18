package org.lct.expand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;

/// Lays a region's list of parts over its template's: parts of one name override each other, others are
/// added.
///
/// @param key the plan's key of the list
/// @param plural what the parts are called in texts
/// @param nameKey the plan's key of a part's name
/// @param name how a part is called
/// @param overriding the first part where it says something, the second where it does not
/// @param problems takes the names that are illegal or used twice
record LayerMerge<T>(String key, String plural, String nameKey, Naming<T> name, BinaryOperator<T> overriding,
    Consumer<Diagnostic> problems) {
  /// How a part is called that stands at `position` among its siblings, counted from one.
  interface Naming<T> {
    String name(Placed<T> part, int position);
  }

  /// The parts by name, the template's first.
  SequencedMap<String, Layered<T>> merge(Placed<RegionPlan> own, Optional<Placed<RegionPlan>> template,
      Function<RegionPlan, List<T>> parts) {
    var merged = new LinkedHashMap<String, Layered<T>>();
    template.ifPresent(base -> merged.putAll(named(base, parts, 0)));
    named(own, parts, merged.size()).forEach((called, part) -> merged.merge(called, part, this::over));
    return merged;
  }

  private Layered<T> over(Layered<T> base, Layered<T> own) {
    return new Layered<>(overriding.apply(own.value(), base.value()),
        Stream.concat(own.layers().stream(), base.layers().stream()).toList());
  }

  private SequencedMap<String, Layered<T>> named(Placed<RegionPlan> region,
      Function<RegionPlan, List<T>> parts, int before) {
    var byName = new LinkedHashMap<String, Layered<T>>();
    var placed = Placed.each(region.path().key(key), parts.apply(region.value())).toList();
    for (int i = 0; i < placed.size(); i++) {
      var part = placed.get(i);
      var called = name.name(part, before + i + 1);
      LegalNames.problem(called, part.path().key(nameKey)).ifPresent(problems);
      if (byName.containsKey(called))
        problems.accept(duplicate(plural, called, part.path().key(nameKey)));
      byName.put(free(called, byName.keySet()), Layered.of(part));
    }
    return byName;
  }

  /// A name that is used twice is an error, and nothing is deployed; until it is mended the second part has a name of its
  /// own, so that it is neither out of sight nor out of the sum.
  private static String free(String called, Set<String> taken) {
    return IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? called : called + "-" + n)
        .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
  }

  /// Says that `name`, written at `at`, is taken.
  static Diagnostic duplicate(String plural, String name, PlanPath at) {
    return Diagnostic.error("duplicate-name", Subject.at(at),
        "Two %s are called `%s`".formatted(plural, name), "Give one of them another name.");
  }
}
