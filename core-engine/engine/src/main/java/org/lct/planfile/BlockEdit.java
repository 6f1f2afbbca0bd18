package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds and removes the lines of one entry of a block.
///
/// Blank lines between entries: an entry is added with one above it where its neighbours have one between
/// them (a key on one line joins a key on one line without). With an entry go the blank lines above it if
/// it is the last or another blank line follows, and those below it if it is the first.
final class BlockEdit {
  private final SourceText source;
  private final List<Child> children;
  private final String lineBreak;

  BlockEdit(SourceText source, List<Child> children) {
    this.source = source;
    this.children = children;
    lineBreak = Lines.lineBreak(source);
  }

  /// Adds an entry before the one at `index`, or after the last.
  List<Splice> insert(int index, List<String> entry) {
    String text = String.join(lineBreak, entry);
    var first = children.getFirst();
    if (index == 0 && !first.ownsLine(source))
      return List.of(Splice.insert(first.start(), text.stripLeading() + lineBreak
          + " ".repeat(first.column(source))));
    String blank = isSpaced(index, entry) ? lineBreak : "";
    if (index == 0)
      return List.of(Splice.insert(source.offsetOfLine(lines(0).top()), text + lineBreak + blank));
    int last = lines(index - 1).last();
    return last == Lines.count(source)
        ? List.of(Splice.insert(source.text().length(), lineBreak + blank + text))
        : List.of(Splice.insert(source.offsetOfLine(last + 1), blank + text + lineBreak));
  }

  private boolean isSpaced(int index, List<String> entry) {
    int count = children.size();
    if (count < 2 || !isGap(index == 0 ? 0 : Math.min(index, count - 1) - 1))
      return false;
    var neighbour = children.get(index == 0 ? 0 : index - 1);
    boolean key = neighbour.head() - neighbour.start() != 1
        || !source.text().startsWith("-", neighbour.start());
    return !key || entry.size() > 1
        || source.lineNumber(neighbour.start()) < source.lineNumber(neighbour.end(source));
  }

  /// Whether a blank line follows a child, before the next.
  private boolean isGap(int index) {
    int below = lines(index).last() + 1;
    return below < lines(index + 1).top() && source.line(below).isBlank();
  }

  private Lines lines(int index) {
    return Lines.of(source, children, index);
  }

  /// Removes the entry at `index`, which is not the only one; empty if the text around it forbids it.
  Optional<List<Splice>> remove(int index) {
    var child = children.get(index);
    if (!child.ownsLine(source))
      return index == 0 ? compact(child, children.get(1)) : Optional.empty();
    var lines = lines(index);
    int top = lines.top();
    int last = lines.last();
    boolean isLast = index == children.size() - 1;
    if (index > 0 && (isLast || source.line(last + 1).isBlank())) {
      while (top - 1 > lines(index - 1).last() && source.line(top - 1).isBlank())
        top--;
    } else if (index == 0) {
      while (last + 1 < lines(1).top() && source.line(last + 1).isBlank())
        last++;
    }
    return Optional.of(List.of(Lines.replace(source, top, last, List.of())));
  }

  /// The first entry after a `-`: the next takes its place on the line, unless lines between them stay.
  private Optional<List<Splice>> compact(Child child, Child next) {
    int last = lines(0).last();
    var between = new ArrayList<String>();
    for (int number = last + 1; number < source.lineNumber(next.start()); number++)
      between.add(source.line(number));
    if (!between.stream().allMatch(line -> line.isBlank() || Lines.isComment(line)))
      return Optional.empty();
    if (between.stream().allMatch(String::isBlank))
      return Optional.of(List.of(Splice.delete(child.start(), next.start())));
    int start = child.start();
    while (source.text().charAt(start - 1) == ' ')
      start--;
    return Optional.of(List.of(Splice.delete(start, Lines.contentEnd(source, last))));
  }
}
