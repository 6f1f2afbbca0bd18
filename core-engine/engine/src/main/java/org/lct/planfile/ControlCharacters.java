package org.lct.planfile;

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
    int first = -1;
    int count = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isText(text.codePointAt(at))) {
        first = count == 0 ? at : first;
        count++;
      }
    }
    if (count == 0)
      return Checked.of(source);
    return Checked.failed(PlanProblem.CONTROL_CHARACTER.at(source.rangeAt(first),
        "The character U+%04X cannot stand in a plan".formatted(text.codePointAt(first)),
        count == 1 ? "Remove it." : "Remove it and the others: the file has %d.".formatted(count)));
  }

  /// The first code point of a value that may not stand in a plan; -1 if there is none.
  static int firstIn(String value) {
    return value.codePoints().filter(codePoint -> !isText(codePoint)).findFirst().orElse(-1);
  }
}
