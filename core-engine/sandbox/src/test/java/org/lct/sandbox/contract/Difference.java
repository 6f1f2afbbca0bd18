package org.lct.sandbox.contract;

import java.util.List;
import java.util.regex.Pattern;

/// Something that Linode answers otherwise than its documents say.
///
/// @param operations where, as the documents name them; `*` stands for anything
/// @param kind of the [Violation] that it looks like
/// @param known how we know: the id of a recorded case or the name of a recorded list, otherwise the reason in words
/// @param places the ends of the JSON pointers
record Difference(List<Pattern> operations, String kind, String known, List<String> places) {
  static Difference differs(List<String> operations, String kind, String known, String... places) {
    var patterns = operations.stream()
        .map(text -> Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"))).toList();
    return new Difference(patterns, kind, known, List.of(places));
  }

  boolean covers(Violation violation) {
    return violation.kind().equals(kind) && places.stream().anyMatch(violation.place()::endsWith)
        && operations.stream().anyMatch(pattern -> pattern.matcher(violation.operation()).matches());
  }

  /// The same at one of its places only.
  Difference at(String place) {
    return new Difference(operations, kind, known, List.of(place));
  }
}
