package org.lct.planfile;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;

/// One replacement in a text: what stands in `span` becomes `text`.
record Splice(Span span, String text) {
  /// An insertion.
  static Splice insert(int offset, String text) {
    return new Splice(new Span(offset, offset), text);
  }

  /// A deletion.
  static Splice delete(int start, int end) {
    return new Splice(new Span(start, end), "");
  }

  /// A replacement.
  static Splice replace(int start, int end, String text) {
    return new Splice(new Span(start, end), text);
  }

  /// The text with all of several replacements done; they do not overlap.
  static String apply(String text, List<Splice> splices) {
    var out = new StringBuilder();
    int from = 0;
    for (var splice : inOrder(splices)) {
      out.append(text, from, splice.span().start()).append(splice.text());
      from = splice.span().end();
    }
    return out.append(text, from, text.length()).toString();
  }

  /// Where stretches written by earlier replacements stand after these, and those that these wrote.
  static List<Span> written(List<Span> earlier, List<Splice> splices) {
    var sorted = inOrder(splices);
    var spans = new ArrayList<Span>();
    for (var span : earlier) {
      var moved = new Span(moved(span.start(), sorted), moved(span.end(), sorted));
      if (moved.end() > moved.start())
        spans.add(moved);
    }
    int shift = 0;
    for (var splice : sorted) {
      int start = splice.span().start() + shift;
      if (!splice.text().isBlank())
        spans.add(stripped(start, splice.text()));
      shift += splice.text().length() - (splice.span().end() - splice.span().start());
    }
    return spans;
  }

  /// Where what stands at an offset stands after replacements of other places.
  static int after(int offset, List<Splice> splices) {
    return moved(offset, inOrder(splices));
  }

  private static Span stripped(int start, String text) {
    int leading = text.length() - text.stripLeading().length();
    return new Span(start + leading, start + text.stripTrailing().length());
  }

  private static int moved(int offset, List<Splice> sorted) {
    int shift = 0;
    for (var splice : sorted) {
      if (splice.span().end() <= offset)
        shift += splice.text().length() - (splice.span().end() - splice.span().start());
      else if (splice.span().start() < offset)
        return splice.span().start() + shift;
    }
    return offset + shift;
  }

  private static List<Splice> inOrder(List<Splice> splices) {
    return splices.stream().sorted(comparingInt((Splice splice) -> splice.span().start())
        .thenComparingInt(splice -> splice.span().end())).toList();
  }
}
