package org.lct.planfile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lct.diagnostic.SourceRange;

/// The decoded text of a file, without a byte order mark, and the arithmetic of its places: UTF-16
/// offsets (ours), code points (the YAML parser's) and lines with columns (the user's).
final class SourceText {
  private final String fileName;
  private final String text;
  private final int[] lineStarts;
  /// The offset of each code point; empty if the text has no surrogates and the two are the same.
  private final int[] codePoints;

  SourceText(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
    lineStarts = lineStarts(text);
    codePoints = hasSurrogates(text) ? codePoints(text) : new int[0];
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)))
        return true;
    }
    return false;
  }

  private static int[] lineStarts(String text) {
    var starts = IntStream.builder().add(0);
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i))
        starts.add(i + 1);
    }
    return starts.build().toArray();
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
  }

  private static int[] codePoints(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(i -> i == 0 || i == text.length() || !isInsidePair(text, i))
        .toArray();
  }

  private static boolean isInsidePair(String text, int i) {
    return Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }

  /// The name the file is known by in messages.
  String fileName() {
    return fileName;
  }

  /// The whole text.
  String text() {
    return text;
  }

  /// The text between two offsets.
  String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /// The line with this number, from one, without its line break; empty if there is none.
  String line(int number) {
    if (number < 1 || number > lineStarts.length)
      return "";
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    int start = lineStarts[number - 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r'))
      end--;
    return text.substring(start, end);
  }

  /// The offset at which the line of an offset begins.
  int lineStart(int offset) {
    return lineStarts[lineNumber(offset) - 1];
  }

  /// The offset at which a line begins; the end of the text if there is no such line.
  int offsetOfLine(int number) {
    return number <= lineStarts.length ? lineStarts[number - 1] : text.length();
  }

  /// The offset of the code point that the YAML parser counts as `index`.
  int offsetOfCodePoint(int index) {
    return codePoints.length == 0 ? index : codePoints[index];
  }

  /// The range of a span, in lines and columns.
  SourceRange range(Span span) {
    return new SourceRange(fileName, lineNumber(span.start()), column(span.start()), lineNumber(span.end()),
        column(span.end()));
  }

  /// The range of the character at an offset; empty at the end of the text.
  SourceRange rangeAt(int offset) {
    int end = offset < text.length() ? offset + Character.charCount(text.codePointAt(offset)) : offset;
    return range(new Span(offset, end));
  }

  /// The number of the line an offset is in, from one.
  int lineNumber(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int column(int offset) {
    return codePoint(offset) - codePoint(lineStart(offset)) + 1;
  }

  private int codePoint(int offset) {
    if (codePoints.length == 0)
      return offset;
    int found = Arrays.binarySearch(codePoints, offset);
    return found >= 0 ? found : -found - 2;
  }
}
