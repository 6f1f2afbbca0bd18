package org.lct.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The way from numbers to a name and back.
class NamePatternProperties {
  private static Optional<String> builtIn(String placeholder) {
    return placeholder.equals("region") ? Optional.of("us-east") : Optional.empty();
  }

  @Property
  void theNumbersOfANameAreReadBack(@ForAll @IntRange(min = 1, max = 999_999_999) int a,
      @ForAll @IntRange(min = 1, max = 999_999_999) int b) {
    for (var text : List.of("h-{a}.{region}.{b}", "{a}-{b}", "x{a}y{b}z{a}.example.com")) {
      var numbers = Map.of("a", Integer.toString(a), "b", Integer.toString(b));
      var name = new NamePattern("hostnames", text)
          .fill(key -> builtIn(key).orElseGet(() -> numbers.get(key)));
      assertThat(new NamePattern("hostnames", text).numbers(name.toUpperCase(java.util.Locale.ROOT),
          NamePatternProperties::builtIn)).contains(Map.of("a", a, "b", b));
    }
  }

  @Example
  void aNameOfAnotherPatternHasNone() {
    var pattern = new NamePattern("hostnames", "h-{a}.{region}.{a}");
    for (var name : List.of("h-1.us-west.1", "h-1.us-east.2", "h-01.us-east.01", "h-0.us-east.0",
        "h-1xus-east.1", "h-9999999999.us-east.9999999999", "h-.us-east."))
      assertThat(pattern.numbers(name, NamePatternProperties::builtIn)).as(name).isEmpty();
  }
}
