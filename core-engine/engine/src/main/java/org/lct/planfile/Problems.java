package org.lct.planfile;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;

/// The diagnostics of one reading, given back in the order of the file. A file that has more of them than
/// anybody reads is refused, and the rest is not looked for.
final class Problems {
  /// How many problems one reading reports.
  static final int LIMIT = 1000;

  private final String fileName;
  private final List<Diagnostic> found = new ArrayList<>();

  Problems(String fileName) {
    this.fileName = fileName;
  }

  /// Adds one.
  void add(Diagnostic diagnostic) {
    if (found.size() == LIMIT)
      found.add(PlanProblem.TOO_MANY_PROBLEMS.about(fileName,
          "More than " + LIMIT + " problems; the rest are not listed",
          "Mend the first ones and read again."));
    else if (found.size() < LIMIT)
      found.add(diagnostic);
  }

  /// Whether the file is refused for their number, so that there is no use in looking for more.
  boolean isFull() { return found.size() > LIMIT; }

  /// Whether the file can be used in spite of what was found.
  boolean harmless() {
    return found.stream().noneMatch(Diagnostic::isError);
  }

  /// What was found, in the order of the file; problems of one place keep the order they were found in.
  List<Diagnostic> inFileOrder() {
    return found.stream().sorted(fileOrder()).toList();
  }

  private static Comparator<Diagnostic> fileOrder() {
    return comparingInt((Diagnostic diagnostic) -> diagnostic.range().map(SourceRange::startLine).orElse(0))
        .thenComparingInt(diagnostic -> diagnostic.range().map(SourceRange::startColumn).orElse(0));
  }
}
