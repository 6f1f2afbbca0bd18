package org.lct.testing;

import java.util.List;
import java.util.Locale;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.Subject;

/// Diagnostics as short texts: `error unknown-type /regions/0/nodes/0/type`.
public final class Problems {
  private Problems() {}

  /// All of them, in order.
  public static List<String> of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Problems::text).toList();
  }

  /// The errors and warnings, in order.
  public static List<String> serious(List<Diagnostic> diagnostics) {
    return of(diagnostics.stream().filter(problem -> problem.severity() != Severity.NOTE).toList());
  }

  private static String text(Diagnostic problem) {
    return problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code()
        + place(problem.subject());
  }

  private static String place(Subject subject) {
    return switch (subject) {
      case Subject.InPlan(var path, int from, int to, var _) ->
        " " + path + (from < 0 ? "" : "[" + from + ".." + to + "]");
      case Subject.InFile(var range) -> " " + range.start();
      case Subject.OnResource(var address) -> " " + address;
      case Subject.Whole() -> "";
    };
  }
}
