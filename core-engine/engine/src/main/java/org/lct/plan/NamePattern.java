package org.lct.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern for names such as `kafka-{kafkacounter}`, with the plan key it was given under.
public record NamePattern(String key, String text) {
  /// The placeholders that need no counter.
  public static final List<String> BUILT_IN = List.of("index", "region", "nodeplan", "cluster");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /// One `{name}` in a pattern; `start` is the offset of its opening brace, in UTF-16 units.
  public record Placeholder(String name, int start, int end) {}

  /// The placeholders from left to right.
  public List<Placeholder> placeholders() {
    return PLACEHOLDER.matcher(text).results().map(NamePattern::placeholder).toList();
  }

  private static Placeholder placeholder(MatchResult match) {
    return new Placeholder(match.group(1), match.start(), match.end());
  }

  /// The name that results when every placeholder is replaced by what `values` answers for it.
  public String fill(UnaryOperator<String> values) {
    return PLACEHOLDER.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
  }
}
