package org.lct.cli.output;

import java.util.Locale;
import java.util.stream.Stream;
import org.lct.compare.EntryDifference;
import org.lct.compare.EntryDifference.KeyDifference;
import org.lct.compare.PlanComparison;

/// How plans differ, as lines for people: each entry, and under it the keys that changed.
record ComparisonText(Style style) {
  Stream<String> lines(PlanComparison comparison) {
    return comparison.differences().stream().flatMap(this::lines);
  }

  private Stream<String> lines(EntryDifference difference) {
    var entry = Stream.of(difference.entry().kind(), difference.entry().address())
        .filter(word -> !word.isEmpty()).toList();
    var text = Visible.of(String.join(" ", entry));
    return switch (difference.kind()) {
      case ADDED -> Stream.of(style.good("  + add    " + text));
      case REMOVED -> Stream.of(style.error("  - remove " + text));
      case CHANGED -> Stream.concat(Stream.of(style.note("  ~ change " + text)),
          difference.keys().stream().map(ComparisonText::line));
    };
  }

  private static String line(KeyDifference key) {
    return Visible.of("             %s: %s -> %s".formatted(key.key(), key.before().orElse("none"),
        key.after().orElse("none")));
  }

  /// "2 added, 1 changed, 0 removed".
  static String summary(PlanComparison comparison) {
    var counts = Stream.of(EntryDifference.Kind.values());
    return String.join(", ", counts.map(kind -> comparison.count(kind) + " "
        + kind.name().toLowerCase(Locale.ROOT)).toList());
  }
}
