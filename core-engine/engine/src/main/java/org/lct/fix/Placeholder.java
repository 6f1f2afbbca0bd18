package org.lct.fix;

import java.util.Optional;
import org.lct.plan.NamePattern;

/// The placeholder of a name pattern that a problem is about.
///
/// @param pattern the text it stands in
/// @param from the offset of its opening brace
/// @param to the offset behind its closing brace
record Placeholder(String name, String pattern, int from, int to) {
  static Optional<Placeholder> of(Flaw flaw) {
    return flaw.text(flaw.path()).flatMap(text -> new NamePattern(flaw.key(), text).placeholders().stream()
        .filter(placeholder -> placeholder.start() == flaw.place().from()).findFirst()
        .map(found -> new Placeholder(found.name(), text, found.start(), found.end())));
  }

  /// The pattern with another name in its place.
  String replacedBy(String other) {
    return pattern.substring(0, from) + "{" + other + "}" + pattern.substring(to);
  }
}
