package org.lct.planfile;

import java.util.stream.IntStream;
import org.lct.diagnostic.Checked;

/// Characters that no plan holds: they cannot be seen, and terminals obey them.
final class ControlCharacters {
  private ControlCharacters() {}

  /// Whether a code point may stand in a plan file, written or as an escape in a quoted text.
  static boolean isText(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', '\r' -> true;
      case 0xFFFE, 0xFFFF -> false;
      default -> !Character.isISOControl(codePoint)
          && Character.getType(codePoint) != Character.SURROGATE;
    };
  }

  /// The text, unless it holds such characters; the first one is where the diagnostic points.
  static Checked<SourceText> refused(SourceText source) {
    String text = source.text();
    int[] bad = IntStream.range(0, text.length()).filter(i -> !isText(text.codePointAt(i))
        && !isInsidePair(text, i)).toArray();
    if (bad.length == 0)
      return Checked.of(source);
    return Checked.failed(PlanProblem.CONTROL_CHARACTER.at(source.rangeAt(bad[0]),
        "The character U+%04X cannot stand in a plan".formatted(text.codePointAt(bad[0])),
        bad.length == 1 ? "Remove it." : "Remove it and the others: the file has %d.".formatted(bad.length)));
  }

  private static boolean isInsidePair(String text, int i) {
    return i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }

  /// The first code point of a value that may not stand in a plan; -1 if there is none.
  static int firstIn(String value) {
    return value.codePoints().filter(codePoint -> !isText(codePoint)).findFirst().orElse(-1);
  }
}
