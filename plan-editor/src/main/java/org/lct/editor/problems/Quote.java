package org.lct.editor.problems;

import org.lct.diagnostic.SourceRange;
import org.lct.planfile.PlanDocument;

/// The line of a file that a problem is about, in three pieces. Long lines are cut around the marked piece.
///
/// @param line its number, from one
/// @param marked what the problem is about; never empty, of a place between two characters the one after it, a space
///     where the line ends
public record Quote(int line, String before, String marked, String after) {
  private static final int AROUND = 80;
  private static final String CUT = "…";

  /// The first line of a range. Secrets in it are hidden.
  public static Quote of(PlanDocument document, SourceRange range) {
    var text = document.line(range.startLine());
    int from = offset(text, range.startColumn());
    int to = range.endLine() > range.startLine() ? text.length()
        : Math.max(offset(text, range.startColumn() + 1), offset(text, range.endColumn()));
    return new Quote(range.startLine(), start(text.substring(0, from)),
        from == to ? " " : end(text.substring(from, to)), end(text.substring(to)));
  }

  /// Columns count code points from one.
  private static int offset(String text, int column) {
    int most = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.clamp(column - 1L, 0, most));
  }

  private static String start(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= AROUND ? text : CUT + text.substring(text.offsetByCodePoints(0, length - AROUND));
  }

  private static String end(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= AROUND ? text : text.substring(0, text.offsetByCodePoints(0, AROUND)) + CUT;
  }
}
