package org.lct.planfile;

import java.util.List;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;

/// Which lines belong to an entry of a block: those it is written in; comments directly below, without a
/// blank line between, that are indented deeper than it; and comments directly above, without a blank line
/// between, that are indented like it. What stands above the first key of a file is about the file and belongs to nobody.
record Lines(int top, int first, int last) {
  /// The lines of the child at `index`.
  static Lines of(SourceText source, List<Child> children, int index) {
    var child = children.get(index);
    int first = source.lineNumber(child.start());
    int column = child.column(source);
    int above = index > 0 ? last(source, children.get(index - 1)) : 0;
    boolean header = index == 0 && column == 0 && !isItem(source, child);
    int top = header || !child.ownsLine(source) ? first : top(source, first, above, column);
    return new Lines(top, first, last(source, child));
  }

  private static boolean isItem(SourceText source, Child child) {
    return source.text().startsWith("-", child.start()) && child.head() == child.start() + 1;
  }

  private static int top(SourceText source, int first, int above, int column) {
    int top = first;
    while (top - 1 > above && isComment(source.line(top - 1))
        && indentation(source.line(top - 1)) == column)
      top--;
    return top;
  }

  private static int last(SourceText source, Child child) {
    int last = source.lineNumber(child.end(source));
    boolean keepsBlankLines = keepsBlankLines(source, child.value());
    for (int number = last + 1; number <= count(source); number++) {
      String line = source.line(number);
      if (isComment(line) && indentation(line) > child.column(source))
        last = number;
      else if (line.isBlank() && keepsBlankLines && number == last + 1 && hasBreak(source, number))
        last = number;
      else
        break;
    }
    return last;
  }

  /// Whether the value ends in a block of text whose blank lines at the end are part of it.
  private static boolean keepsBlankLines(SourceText source, YamlNode value) {
    return switch (value) {
      case Scalar scalar -> !scalar.isPlain() && ScalarText.isBlock(scalar)
          && source.line(source.lineNumber(scalar.span().start()))
              .substring(scalar.span().start() - source.lineStart(scalar.span().start()))
              .matches("[|>][0-9]?\\+.*");
      case Mapping mapping -> lastOf(source, mapping);
      case Sequence list -> lastOf(source, list);
      case YamlNode.Alias _,YamlNode.Unusable _ -> false;
    };
  }

  private static boolean lastOf(SourceText source, YamlNode collection) {
    if (Child.isFlow(source, collection))
      return false;
    var children = Child.of(source, collection);
    return !children.isEmpty() && keepsBlankLines(source, children.getLast().value());
  }

  /// How many lines a text has; what follows the last line break is one, even if it is empty.
  static int count(SourceText source) {
    return source.lineNumber(source.text().length());
  }

  private static boolean hasBreak(SourceText source, int number) {
    return number < count(source);
  }

  /// Whether there is nothing on a line but a comment.
  static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }

  /// How many blanks a line begins with.
  static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /// The offset at which a line's break begins, or the end of the text.
  static int contentEnd(SourceText source, int number) {
    return Math.min(source.text().length(), source.offsetOfLine(number) + source.line(number).length());
  }

  /// Replaces whole lines by others. Whether the file ends with a line break stays as it was.
  static Splice replace(SourceText source, int first, int last, List<String> lines) {
    int start = source.offsetOfLine(first);
    if (!lines.isEmpty())
      return Splice.replace(start, contentEnd(source, last), String.join(lineBreak(source), lines));
    if (last < count(source))
      return Splice.delete(start, source.offsetOfLine(last + 1));
    return Splice.delete(first > 1 ? contentEnd(source, first - 1) : start, source.text().length());
  }

  /// The line break the file uses: its first.
  static String lineBreak(SourceText source) {
    String text = source.text();
    int end = Math.min(contentEnd(source, 1), text.length());
    if (text.startsWith("\r\n", end))
      return "\r\n";
    return text.startsWith("\r", end) ? "\r" : "\n";
  }
}
