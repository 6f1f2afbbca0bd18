package org.lct.expand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.Subject;

/// Leaves out what was said before about the same place: a template is applied by many regions, and its
/// problems are written once.
public final class OncePerPlace {
  private OncePerPlace() {}

  /// What makes two diagnostics one; the advice may differ by region.
  private record Said(Severity severity, String code, Subject subject, String summary) {
    static Said of(Diagnostic problem) {
      return new Said(problem.severity(), problem.code(), problem.subject(), problem.summary());
    }
  }

  /// The first of each, in order.
  public static List<Diagnostic> of(Stream<Diagnostic> problems) {
    var first = new LinkedHashMap<Said, Diagnostic>();
    problems.forEach(problem -> first.putIfAbsent(Said.of(problem), problem));
    return List.copyOf(first.values());
  }
}
