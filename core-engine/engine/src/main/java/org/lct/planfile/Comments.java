package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;

/// Finds the comments of a text: a `#` after white space or between brackets that stands in no key and in no
/// value begins one, up to the end of the line.
final class Comments {
  private final String text;
  /// The ends of keys and values by their starts.
  private final TreeMap<Integer, Integer> words = new TreeMap<>();

  private Comments(String text) {
    this.text = text;
  }

  /// Those of the text of `root`, in its order.
  static List<Span> of(SourceText source, YamlNode root) {
    var comments = new Comments(source.text());
    comments.collect(root);
    var found = new ArrayList<Span>();
    for (int at = comments.next(0); at >= 0; at = comments.next(found.getLast().end()))
      found.add(new Span(at, Lines.contentEnd(source, source.lineNumber(at))));
    return found;
  }

  /// The comments that a move has still to write: those of what it removes that it has not inserted.
  static List<String> left(Draft inserted, List<Splice> insertion, List<Splice> removal) {
    var left = new ArrayList<String>();
    var written = new ArrayList<String>();
    var source = inserted.source();
    for (var comment : of(source, inserted.root())) {
      if (removal.stream().anyMatch(splice -> isIn(comment, splice.span())))
        left.add(source.slice(comment).stripTrailing());
      else
        // A comment that stood at the place goes on behind the one that was written there.
        Splice.written(List.of(), insertion).stream().filter(span -> isIn(comment, span)).findFirst()
            .map(span -> new Span(comment.start(), Math.min(comment.end(), span.end())))
            .ifPresent(span -> written.add(source.slice(span).stripTrailing()));
    }
    written.forEach(left::remove);
    return left;
  }

  private static boolean isIn(Span comment, Span span) {
    return span.start() <= comment.start() && comment.start() < span.end();
  }

  private int next(int from) {
    int at = text.indexOf('#', from);
    while (at >= 0 && !(isBegin(at) && !isInWord(at)))
      at = text.indexOf('#', at + 1);
    return at;
  }

  private boolean isBegin(int at) {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1))
        || "[]{},".indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean isInWord(int at) {
    var before = words.floorEntry(at);
    return before != null && at < before.getValue();
  }

  private void collect(YamlNode node) {
    switch (node) {
      case Scalar scalar -> add(ScalarText.isBlock(scalar) ? below(scalar.span()) : scalar.span());
      case Sequence list -> list.items().forEach(this::collect);
      case Mapping mapping -> Stream.concat(mapping.entries().values().stream(), mapping.merges().stream())
          .forEach(entry -> {
            add(entry.key());
            collect(entry.value());
          });
      case Alias _,Unusable _ -> {
        // The target of an alias is collected where it stands.
      }
    }
  }

  /// A block without its first line, which holds its indicators and may hold a comment.
  private Span below(Span block) {
    int start = block.start();
    while (start < block.end() && "\r\n".indexOf(text.charAt(start)) < 0)
      start++;
    return new Span(start, block.end());
  }

  private void add(Span span) {
    words.merge(span.start(), span.end(), Math::max);
  }
}
