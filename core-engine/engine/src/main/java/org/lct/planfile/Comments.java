package org.lct.planfile;

import java.util.TreeMap;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;

/// Finds out whether a text has comments: a `#` after white space that stands in no key and in no value.
final class Comments {
  private final String text;
  /// The ends of keys and values by their starts.
  private final TreeMap<Integer, Integer> words = new TreeMap<>();

  private Comments(String text) {
    this.text = text;
  }

  /// Whether the text of `root` has any.
  static boolean any(SourceText source, YamlNode root) {
    var comments = new Comments(source.text());
    comments.collect(root);
    return comments.any();
  }

  private boolean any() {
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      if ((at == 0 || Character.isWhitespace(text.charAt(at - 1))) && !isInWord(at))
        return true;
    }
    return false;
  }

  private boolean isInWord(int at) {
    var before = words.floorEntry(at);
    return before != null && at < before.getValue();
  }

  private void collect(YamlNode node) {
    switch (node) {
      case Scalar scalar -> add(ScalarText.isBlock(scalar) ? below(scalar.span()) : scalar.span());
      case Sequence list -> list.items().forEach(this::collect);
      case Mapping mapping -> mapping.entries().values().forEach(entry -> {
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
