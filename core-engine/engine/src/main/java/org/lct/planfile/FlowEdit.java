package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;

/// Adds and removes one entry of a collection in brackets, with the commas. Where entries stand on lines of
/// their own, so does a new one.
///
/// With an entry go the comments directly above the line that it begins, and those behind it up to the end of
/// the line of its comma.
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

  /// What an entry on a line of its own is indented by.
  String indent() {
    return indent(children.getLast());
  }

  /// The entry at `index` as it is written, with its comments.
  FlowEntry entry(int index) {
    var child = children.get(index);
    var above = new ArrayList<String>();
    for (int number = top(index); number < source.lineNumber(child.start()); number++)
      above.add(source.line(number).strip());
    int end = child.end(source);
    String behind = "";
    for (int at = comment(end, tail(index)); at >= 0; at = comment(lineEnd(at), tail(index))) {
      if (behind.isEmpty())
        behind = blanksBefore(at) + source.text().substring(at, lineEnd(at)).stripTrailing();
      else
        above.add(source.text().substring(at, lineEnd(at)).strip());
    }
    return new FlowEntry(above, source.text().substring(child.start(), end), behind);
  }

  private String blanksBefore(int offset) {
    int start = beforeBlanks(offset);
    return start == offset ? " " : source.text().substring(start, offset);
  }

  /// Adds an entry before the one at `index`, or after the last. On a line with others, it stands there without
  /// its comments.
  ///
  /// @param comma a comma on such a line, with what stands after it; the collection may show another
  List<Splice> insert(int index, FlowEntry entry, String comma) {
    if (children.isEmpty())
      return intoEmpty(entry.text());
    return index < children.size() ? before(index, entry, comma) : after(entry, comma);
  }

  private List<Splice> intoEmpty(String entry) {
    int start = span.start() + 1;
    int end = span.end() - 1;
    return source.text().substring(start, end).isBlank()
        ? List.of(Splice.replace(start, end, entry))
        : List.of(Splice.insert(start, entry + (source.text().charAt(start) == '#' ? " " : "")));
  }

  private List<Splice> before(int index, FlowEntry entry, String comma) {
    var next = children.get(index);
    if (next.ownsLine(source))
      return List.of(Splice.insert(source.offsetOfLine(top(index)),
          String.join(lineBreak, entry.lines(indent(next), ",")) + lineBreak));
    String separator = entry.behind().isEmpty() || !isSpread() ? commaHere(comma)
        : "," + entry.behind() + lineBreak + indent(next);
    return List.of(Splice.insert(next.start(), entry.text() + separator));
  }

  private List<Splice> after(FlowEntry entry, String separator) {
    var last = children.getLast();
    int end = last.end(source);
    int comma = comma(end);
    int from = comma < 0 ? end : comma + 1;
    boolean onTheLine = !isRestOfLine(from)
        || (!last.ownsLine(source) && comment(from, lineEnd(from)) < 0);
    if (onTheLine && comma >= 0 && comment(end, comma) >= 0)
      return List.of(Splice.insert(from, commaHere(separator).substring(1) + entry.text() + ","));
    if (onTheLine)
      return List.of(Splice.insert(end, last.ownsLine(source) ? "," + below(entry.withoutBehind(), "")
          : commaHere(separator) + entry.text()));
    return comma >= 0 ? List.of(Splice.insert(lineEnd(comma), below(entry, ",")))
        : List.of(Splice.insert(end, ","), Splice.insert(lineEnd(end), below(entry, "")));
  }

  private String below(FlowEntry entry, String comma) {
    return lineBreak + String.join(lineBreak, entry.lines(indent(), comma));
  }

  /// The white space before an entry on a line of its own; blanks as wide as what stands before another.
  private String indent(Child child) {
    return source.text().substring(source.lineStart(child.start()), child.start()).replaceAll("\\S", " ");
  }

  /// A comma with what stands after it here.
  private String commaHere(String otherwise) {
    if (children.size() < 2)
      return otherwise;
    var second = children.get(1);
    int start = second.start();
    while (source.text().charAt(start - 1) == ' ')
      start--;
    return source.text().charAt(start - 1) == ',' ? source.text().substring(start - 1, second.start())
        : otherwise;
  }

  /// Removes the entry at `index`, which is not the only one.
  List<Splice> remove(int index) {
    var child = children.get(index);
    boolean last = index == children.size() - 1;
    int end = child.end(source);
    int comma = comma(end);
    int tail = tail(index);
    int top = source.offsetOfLine(top(index));
    boolean ownLines = child.ownsLine(source) && isRestOfLine(tail)
        && (last || children.get(index + 1).ownsLine(source));
    int before = last ? children.get(index - 1).end(source) : child.start();
    if (last && !ownLines && comment(before, child.ownsLine(source) ? top : child.start()) < 0)
      return comma < 0 ? List.of(Splice.delete(before, comment(end, tail) < 0 ? end : tail))
          : List.of(Splice.delete(before, comment(end, comma) < 0 ? end : comma),
              Splice.delete(comma + 1, tail));
    var splices = new ArrayList<Splice>();
    if (last && comma < 0)
      splices.add(Splice.delete(comma(before), comma(before) + 1));
    if (ownLines)
      splices.add(Splice.delete(top, source.offsetOfLine(source.lineNumber(tail) + 1)));
    else {
      if (child.ownsLine(source))
        splices.add(Splice.delete(top, source.lineStart(child.start())));
      int next = last ? span.end() - 1 : children.get(index + 1).start();
      boolean joins = comment(tail, next) < 0 && !(last && (comma >= 0 || isRestOfLine(tail)));
      splices.add(joins ? Splice.delete(child.start(), next)
          : Splice.delete(beforeBlanks(child.start()), tail));
    }
    return splices;
  }

  /// Where the blanks before an offset begin, if there is something before them on the line.
  private int beforeBlanks(int offset) {
    int start = offset;
    while (" \t".indexOf(source.text().charAt(start - 1)) >= 0)
      start--;
    return start > source.lineStart(offset) ? start : offset;
  }

  /// The first line of an entry: that of the comments directly above it, if it begins its own.
  private int top(int index) {
    var child = children.get(index);
    int top = source.lineNumber(child.start());
    int above = source.lineNumber(index == 0 ? span.start() : comma(children.get(index - 1).end(source)));
    while (child.ownsLine(source) && top - 1 > above && Lines.isComment(source.line(top - 1)))
      top--;
    return top;
  }

  /// Where an entry ends with its comma and the comment behind that.
  private int tail(int index) {
    int end = children.get(index).end(source);
    int comma = comma(end);
    int tail = comma < 0 ? end : comma + 1;
    return isRestOfLine(tail) ? lineEnd(tail) : tail;
  }

  /// The first comment between two offsets between entries; -1 if there is none.
  private int comment(int from, int to) {
    int found = source.text().indexOf('#', from);
    return found < to ? found : -1;
  }

  /// The comma after an offset, beyond white space and comments; -1 if something else comes first.
  private int comma(int from) {
    int i = from;
    while (i < span.end()) {
      char c = source.text().charAt(i);
      if (c == ',')
        return i;
      if (c == '#')
        i = lineEnd(i);
      else if (Character.isWhitespace(c))
        i++;
      else
        return -1;
    }
    return -1;
  }

  private int lineEnd(int offset) {
    return Lines.contentEnd(source, source.lineNumber(offset));
  }

  /// Whether nothing but a comment comes after an offset in its line.
  private boolean isRestOfLine(int offset) {
    String rest = source.text().substring(offset, lineEnd(offset));
    return rest.isBlank() || Lines.isComment(rest);
  }
}
