package org.lct.planfile;

import java.util.List;

/// Adds and removes one entry of a collection in brackets, with the commas. Where entries stand on lines of
/// their own, so does a new one.
final class FlowEdit {
  private final SourceText source;
  private final Span span;
  private final List<Child> children;
  private final String lineBreak;

  FlowEdit(SourceText source, Span span, List<Child> children) {
    this.source = source;
    this.span = span;
    this.children = children;
    lineBreak = Lines.lineBreak(source);
  }

  /// Whether entries stand on lines of their own.
  boolean isSpread() { return !children.isEmpty() && children.getLast().ownsLine(source); }

  /// Adds an entry before the one at `index`, or after the last.
  List<Splice> insert(int index, String entry) {
    if (children.isEmpty())
      return intoEmpty(entry);
    return index < children.size() ? before(children.get(index), entry) : after(children.getLast(), entry);
  }

  private List<Splice> intoEmpty(String entry) {
    int start = span.start() + 1;
    int end = span.end() - 1;
    return source.text().substring(start, end).isBlank()
        ? List.of(Splice.replace(start, end, entry))
        : List.of(Splice.insert(start, entry));
  }

  private List<Splice> before(Child next, String entry) {
    String separator = next.ownsLine(source) ? "," + lineBreak + indent(next) : "," + space();
    return List.of(Splice.insert(next.start(), entry + separator));
  }

  private List<Splice> after(Child last, String entry) {
    int end = last.end(source);
    int comma = comma(end);
    int line = Lines.contentEnd(source, source.lineNumber(comma < 0 ? end : comma));
    if (!last.ownsLine(source) || !isRestOfLine(comma < 0 ? end : comma + 1))
      return List.of(Splice.insert(end, "," + space() + entry));
    String below = lineBreak + indent(last) + entry;
    return comma >= 0 ? List.of(Splice.insert(line, below + ","))
        : List.of(Splice.insert(end, ","), Splice.insert(line, below));
  }

  private String indent(Child child) {
    return " ".repeat(child.column(source));
  }

  /// What stands after a comma here.
  private String space() {
    if (children.size() < 2)
      return " ";
    var second = children.get(1);
    int start = second.start();
    while (source.text().charAt(start - 1) == ' ')
      start--;
    return source.text().charAt(start - 1) == ',' ? source.text().substring(start, second.start()) : " ";
  }

  /// Removes the entry at `index`, which is not the only one.
  List<Splice> remove(int index) {
    var child = children.get(index);
    int end = child.end(source);
    int comma = comma(end);
    boolean ownLines = child.ownsLine(source) && isRestOfLine(comma < 0 ? end : comma + 1);
    if (index < children.size() - 1)
      return ownLines && children.get(index + 1).ownsLine(source) ? List.of(ownLines(child, comma))
          : List.of(Splice.delete(child.start(), children.get(index + 1).start()));
    int before = children.get(index - 1).end(source);
    if (!ownLines)
      return List.of(Splice.delete(before, end));
    int commaBefore = comma(before);
    return comma >= 0 || commaBefore < 0 ? List.of(ownLines(child, Math.max(comma, end)))
        : List.of(Splice.delete(commaBefore, commaBefore + 1), ownLines(child, end));
  }

  private Splice ownLines(Child child, int end) {
    return Splice.delete(source.lineStart(child.start()), source.offsetOfLine(source.lineNumber(end) + 1));
  }

  /// The comma after an offset, beyond white space and comments; -1 if something else comes first.
  private int comma(int from) {
    int i = from;
    while (i < span.end()) {
      char c = source.text().charAt(i);
      if (c == ',')
        return i;
      if (c == '#')
        i = Lines.contentEnd(source, source.lineNumber(i));
      else if (Character.isWhitespace(c))
        i++;
      else
        return -1;
    }
    return -1;
  }

  /// Whether nothing but a comment comes after an offset in its line.
  private boolean isRestOfLine(int offset) {
    String rest = source.text().substring(offset, Lines.contentEnd(source, source.lineNumber(offset)));
    return rest.isBlank() || Lines.isComment(rest);
  }
}
