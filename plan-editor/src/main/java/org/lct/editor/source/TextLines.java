package org.lct.editor.source;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lct.diagnostic.SourceRange;

/// The lines of a text whose lines end with line feeds. Places that are not in the text are taken for the nearest that
/// are.
final class TextLines {
  private final String text;
  private final int[] starts;

  /// The lines of a text.
  TextLines(String text) {
    this.text = text;
    starts = IntStream.concat(IntStream.of(0),
        IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
  }

  /// How many there are; what follows the last line feed is one.
  int count() {
    return starts.length;
  }

  /// The line of an offset, from zero.
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /// Where a line begins, counted from zero.
  int start(int line) {
    return starts[Math.clamp(line, 0, starts.length - 1)];
  }

  /// Where a line ends, before its line feed.
  int end(int line) {
    int next = Math.max(0, line) + 1;
    return next < starts.length ? starts[next] - 1 : text.length();
  }

  /// What stands on a line, counted from zero.
  String text(int line) {
    return text.substring(start(line), end(line));
  }

  /// The offset of a line and a column of code points, both from one.
  int offset(int line, int column) {
    int start = start(line - 1);
    int end = end(Math.min(line, count()) - 1);
    int points = text.codePointCount(start, end);
    return text.offsetByCodePoints(start, Math.clamp(column - 1, 0, points));
  }

  /// Where a range begins.
  int from(SourceRange range) {
    return offset(range.startLine(), range.startColumn());
  }

  /// Where a range ends, exclusive.
  int to(SourceRange range) {
    return Math.max(from(range), offset(range.endLine(), range.endColumn()));
  }
}
