package org.lct.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern for names such as `kafka-{kafkacounter}`, with the plan key it was given under.
public record NamePattern(String key, String text) {
  /// The placeholders that need no counter.
  public static final List<String> BUILT_IN = List.of("index", "region", "nodeplan", "cluster");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  /// A number that a counter can have given: no zero first, and small enough for an `int`.
  private static final String NUMBER = "([1-9][0-9]{0,8})";

  /// One `{name}` in a pattern; `start` is the offset of its opening brace, in UTF-16 units.
  public record Placeholder(String name, int start, int end) {}

  /// The placeholders from left to right.
  public List<Placeholder> placeholders() {
    return PLACEHOLDER.matcher(text).results().map(NamePattern::placeholder).toList();
  }

  private static Placeholder placeholder(MatchResult match) {
    return new Placeholder(match.group(1), match.start(), match.end());
  }

  /// The number at each placeholder that has no value, if `name` is what the pattern makes of some: the way back from
  /// [#fill]. A placeholder that stands twice has one number. Letters may be small or capital, as in the DNS.
  public Optional<Map<String, Integer>> numbers(String name, Function<String, Optional<String>> values) {
    var expected = new StringBuilder();
    var groups = new LinkedHashMap<String, Integer>();
    int end = 0;
    for (var placeholder : placeholders()) {
      expected.append(Pattern.quote(text.substring(end, placeholder.start())));
      var group = groups.get(placeholder.name());
      expected.append(values.apply(placeholder.name()).map(Pattern::quote)
          .orElseGet(() -> group == null ? NUMBER : "\\" + group));
      if (values.apply(placeholder.name()).isEmpty())
        groups.putIfAbsent(placeholder.name(), groups.size() + 1);
      end = placeholder.end();
    }
    expected.append(Pattern.quote(text.substring(end)));
    var matcher = Pattern.compile(expected.toString(), Pattern.CASE_INSENSITIVE).matcher(name);
    if (!matcher.matches())
      return Optional.empty();
    var numbers = new TreeMap<String, Integer>();
    groups.forEach((placeholder, group) -> numbers.put(placeholder, Integer.parseInt(matcher.group(group))));
    return Optional.of(numbers);
  }

  /// The name that results when every placeholder is replaced by what `values` answers for it.
  public String fill(UnaryOperator<String> values) {
    return PLACEHOLDER.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
  }
}
