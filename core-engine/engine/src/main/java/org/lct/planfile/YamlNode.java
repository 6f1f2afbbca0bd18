package org.lct.planfile;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// A node of a YAML document that knows where it stands. Merge keys are already laid out as entries;
/// aliases are kept, so that a place inside an aliased value can be told from its anchor's place.
sealed interface YamlNode {
  /// The stretch of text the node is written in, without its anchor and tag.
  Span span();

  /// A text, a number, a boolean or nothing: what it means is for the shape to say.
  record Scalar(Span span, String value, ScalarStyle style) implements YamlNode {
    /// Whether it is written without quotes and not as a block.
    boolean isPlain() { return style == ScalarStyle.PLAIN; }

    /// Whether it says "no value", as YAML's core schema defines it.
    boolean isNull() {
      return isPlain() && switch (value) {
        case "", "~", "null", "Null", "NULL" -> true;
        default -> false;
      };
    }
  }

  /// A list.
  record Sequence(Span span, List<YamlNode> items) implements YamlNode {}

  /// Keys with values, in the order written; merged keys come last. `merges` are the `<<` as written.
  record Mapping(Span span, Map<String, Entry> entries, List<Entry> merges) implements YamlNode {
    /// Whether an entry came through a `<<` and is not written as a key of this mapping.
    boolean isMerged(Entry entry) {
      return merges.stream().anyMatch(merge -> merge.key().equals(entry.key()));
    }
  }

  /// The use of an anchored node; its span is that of the use. The target is never an alias itself.
  record Alias(Span span, YamlNode target) implements YamlNode {
    public Alias { target = target.resolved(); }
  }

  /// A place about which a problem has been reported and nothing more can be said.
  record Unusable(Span span) implements YamlNode {}

  /// One key of a mapping; for a merged key `key` is the place of the `<<`.
  record Entry(Span key, YamlNode value) {}

  /// The node itself, or what an alias stands for.
  default YamlNode resolved() {
    return this instanceof Alias(Span _, YamlNode target) ? target : this;
  }
}
