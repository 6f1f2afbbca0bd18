package org.lct.editor.source;

import java.util.Optional;
import org.lct.editor.text.Backticks;

/// What is said of a place that the pointer rests on.
final class SourceHover {
  private SourceHover() {}

  /// The problems of a place; else what its key means.
  static Optional<String> words(String text, int offset, SourceMarks marks, SchemaKeys schema) {
    var problems = marks.problems().stream()
        .filter(mark -> mark.at().from() <= offset && offset < mark.at().to())
        .map(SourceMarks.Mark::problem).toList();
    return problems.isEmpty() ? meaning(text, offset, schema) : Optional.of(SourceGutter.words(problems));
  }

  private static Optional<String> meaning(String text, int offset, SchemaKeys schema) {
    int end = Math.clamp(offset, 0, text.length());
    while (end < text.length() && isPartOfKey(text.charAt(end)))
      end++;
    var place = SourcePlace.at(text, end);
    boolean isKey = !place.inValue() && !place.word().isEmpty() && place.from() <= offset && offset < end
        && text.startsWith(":", end);
    return isKey ? schema.meaning(place.key()).map(Backticks::without) : Optional.empty();
  }

  private static boolean isPartOfKey(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
