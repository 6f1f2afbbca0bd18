package org.lct.editor.source;

import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Texts;

/// What is said of lines that are not written yet.
final class ComingWords {
  private ComingWords() {}

  /// "Add redis: would write lines 112 to 117"; empty if it would write none.
  static Optional<String> of(Preview preview) {
    var lines = preview.written().stream().map(ComingWords::lines).collect(Collectors.joining(", "));
    return lines.isEmpty() ? Optional.empty()
        : Optional.of(Texts.of("source.coming", preview.gesture().label(), lines));
  }

  private static String lines(SourceRange range) {
    var first = Integer.toString(range.startLine());
    return range.startLine() == range.endLine() ? Texts.of("source.coming.line", first)
        : Texts.of("source.coming.lines", first, Integer.toString(range.endLine()));
  }
}
