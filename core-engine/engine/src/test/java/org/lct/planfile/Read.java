package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.plan.ClusterPlan;

/// How tests read a plan and what they say about it. In a text, `»` marks the place at which a problem is
/// expected; it is taken out before reading.
final class Read {
  private static final String FILE = "shop.yaml";
  private static final char MARK = '»';

  private Read() {}

  static PlanFile file(String text) {
    return PlanReader.read(FILE, text.getBytes(UTF_8));
  }

  static ClusterPlan plan(String text) {
    var file = file(text);
    assertThat(file.plan().value()).as("%s", file.plan().diagnostics()).isPresent();
    return file.plan().value().orElseThrow();
  }

  /// The diagnostics of a text, in order.
  static List<Diagnostic> problems(String text) {
    return file(text).plan().diagnostics();
  }

  /// The only diagnostic of a text with one mark, which must point at the mark.
  static Diagnostic problem(String marked) {
    assertThat(marked.indexOf(MARK)).as("one mark").isNotNegative().isEqualTo(marked.lastIndexOf(MARK));
    var problems = problems(marked.replace(String.valueOf(MARK), ""));
    assertThat(problems).hasSize(1);
    assertThat(start(problems.getFirst())).as("%s", problems).isEqualTo(markIn(marked));
    return problems.getFirst();
  }

  /// Where a diagnostic points, as `line:column`.
  static String start(Diagnostic diagnostic) {
    return diagnostic.range().map(SourceRange::start).orElse("nowhere").replace(FILE + ":", "");
  }

  private static String markIn(String marked) {
    String before = marked.substring(0, marked.indexOf(MARK));
    int lineStart = before.lastIndexOf('\n') + 1;
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (before.codePointCount(lineStart, before.length()) + 1);
  }
}
