package org.lct.editor.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.compare.EntryDifference;
import org.lct.compare.EntryDifference.KeyDifference;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Difference;

/// Differences of plans in words.
public final class CompareWords {
  private CompareWords() {}

  /// What happened to something that differs so between two plans: "added".
  public static String of(Difference difference) {
    return switch (difference) {
      case ADD -> Texts.of("compare.added");
      case DELETE -> Texts.of("compare.removed");
      case CHANGE, REPLACE, DRIFT -> Texts.of("compare.changed");
    };
  }

  /// What an entry is called: its address; the cluster by its kind.
  static String subject(EntryDifference difference) {
    return Stream.of(difference.entry().address(), difference.entry().kind()).filter(word -> !word.isEmpty())
        .findFirst().orElseThrow();
  }

  /// The value before and now: "20 → 24".
  static String values(KeyDifference key) {
    return Texts.of("compare.values", key.before().orElseGet(() -> Texts.of("compare.absent")),
        key.after().orElseGet(() -> Texts.of("compare.absent")));
  }

  /// All of an entry: "changed, node plan us-east/webservers, count 20 → 24".
  static String spoken(EntryDifference difference, Difference how) {
    return Stream.concat(Stream.of(of(how), difference.entry().kind() + " " + difference.entry().address()),
        difference.keys().stream().map(key -> key.key() + " " + values(key)))
        .collect(Collectors.joining(", "));
  }

  /// What there is to say where nothing differs, or the two cannot be compared; empty where there are differences.
  static String remark(Comparison comparison) {
    if (comparison.result().failed())
      return sentences(comparison.result().diagnostics());
    if (!comparison.differences().isEmpty())
      return sentences(comparison.result().diagnostics());
    boolean equal = Arrays.equals(comparison.plan().file().document().bytes(),
        comparison.other().file().document().bytes());
    return Texts.of(equal ? "compare.equal" : "compare.same");
  }

  private static String sentences(List<Diagnostic> diagnostics) {
    return diagnostics.stream().limit(1)
        .map(problem -> Backticks.without(problem.summary()) + ". " + Backticks.without(problem.detail()))
        .findFirst().orElse("");
  }
}
