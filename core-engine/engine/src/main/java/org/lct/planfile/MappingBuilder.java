package org.lct.planfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lct.diagnostic.SourceRange;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Entry;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;

/// Collects the entries of one mapping: refuses duplicates and lays out merge keys. A key of the mapping's
/// own wins over a merged one, an earlier merged one over a later.
final class MappingBuilder {
  /// The key that takes over the entries of other mappings.
  static final String MERGE = "<<";

  private final SourceText source;
  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Entry> merges = new ArrayList<>();

  MappingBuilder(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /// Adds the next entry as written.
  void add(YamlNode key, YamlNode value) {
    switch (key.resolved()) {
      case Scalar(_, String name, _) when name.isEmpty() -> problems.add(PlanProblem.KEY_NOT_TEXT
          .at(range(key), "The key before the `:` is missing", "Write a key there, or remove the line."));
      case Scalar scalar when scalar.isPlain() && scalar.value().equals(MERGE) -> addMerge(key, value);
      case Scalar scalar -> addEntry(scalar.value(), new Entry(key.span(), value));
      case Mapping _,Sequence _ -> problems.add(PlanProblem.KEY_NOT_TEXT.at(range(key),
          "A key is a text, not a list or a mapping", "Write `key: value`. A text that begins with `{` or `["
              + "` needs quotes."));
      case Unusable _,Alias _ -> {
        // Already reported.
      }
    }
  }

  private void addMerge(YamlNode key, YamlNode value) {
    if (merges.isEmpty())
      merges.add(new Entry(key.span(), value));
    else
      reportDuplicate(MERGE, merges.getFirst().key(), key.span());
  }

  private void addEntry(String name, Entry entry) {
    var first = entries.putIfAbsent(name, entry);
    if (first != null)
      reportDuplicate(name, first.key(), entry.key());
  }

  private void reportDuplicate(String name, Span first, Span second) {
    if (problems.isFull())
      return;
    problems.add(PlanProblem.DUPLICATE_KEY.at(source.range(second),
        "The key %s stands here a second time".formatted(Quoted.of(name)),
        "It is already given in line %d. Remove one of them.".formatted(source.lineNumber(first.start()))));
  }

  /// The mapping, written in `span`.
  Mapping build(Span span) {
    for (var merge : merges)
      take(merge.key(), merge.value());
    return new Mapping(span, Collections.unmodifiableMap(entries), List.copyOf(merges));
  }

  private void take(Span key, YamlNode value) {
    switch (value.resolved()) {
      case Mapping merged -> merged.entries().forEach((name, entry) -> entries.putIfAbsent(name,
          value instanceof Alias ? new Entry(key, new Alias(value.span(), entry.value())) : entry));
      case Sequence list -> takeAll(key, value, list);
      case Scalar _ -> problems.add(PlanProblem.BAD_MERGE.at(range(value),
          "`<<` takes over the keys of a mapping, and this is none",
          "Name a mapping with `*`, such as `<<: *base`, where `&base` marks it further up."));
      case Unusable _,Alias _ -> {
        // Already reported.
      }
    }
  }

  private void takeAll(Span key, YamlNode value, Sequence list) {
    for (var item : list.items()) {
      if (item.resolved() instanceof Sequence)
        problems.add(PlanProblem.BAD_MERGE.at(range(item), "`<<` takes mappings, and this is a list",
            "Write one flat list of them, such as `<<: [*base, *large]`."));
      else
        take(key, value instanceof Alias ? new Alias(value.span(), item) : item);
    }
  }

  private SourceRange range(YamlNode node) {
    return source.range(node.span());
  }
}
