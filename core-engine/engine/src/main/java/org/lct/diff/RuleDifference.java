package org.lct.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What two sets of rules of a firewall do not have in common, address by address; rules in the words of
/// [Attributes#text].
///
/// @param added such as `in tcp 22 from 192.0.2.1/32`
/// @param removed the same; both are empty if only the order is another
public record RuleDifference(List<String> added, List<String> removed) {
  private static final Pattern DIRECTION = Pattern.compile("(in|out) (\\w+)(?: but \\[([^]]*)])?(?:, )?");
  private static final Pattern RULE = Pattern.compile("(.* (?:from|to)) (.*)");

  public RuleDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /// How an attribute differs, if it is the rules of a firewall.
  public static Optional<RuleDifference> of(String attribute, String before, String after) {
    if (!attribute.equals(Attributes.RULES))
      return Optional.empty();
    var old = pieces(before);
    var now = pieces(after);
    return Optional.of(new RuleDifference(without(now, old), without(old, now)));
  }

  /// From what to what an attribute differs, for people: of rules only what differs.
  public static String words(String attribute, String before, String after) {
    return of(attribute, before, after).map(RuleDifference::words).orElse(before + " -> " + after);
  }

  private String words() {
    var words = Stream
        .concat(added.stream().map(rule -> "+ " + rule), removed.stream().map(rule -> "- " + rule))
        .collect(Collectors.joining("; "));
    return words.isEmpty() ? "in another order" : words;
  }

  /// A rule for one address, or what becomes of all that no rule is about.
  private record Piece(String rule, String address) {}

  private static SequencedSet<Piece> pieces(String rules) {
    var pieces = new LinkedHashSet<Piece>();
    var directions = DIRECTION.matcher(rules);
    while (directions.find()) {
      var direction = directions.group(1);
      pieces.add(new Piece(direction + " otherwise", directions.group(2)));
      var listed = Optional.ofNullable(directions.group(3)).orElse("");
      for (var rule : listed.split("; ")) {
        var parts = RULE.matcher(rule);
        if (parts.matches())
          Stream.of(parts.group(2).split(", "))
              .forEach(address -> pieces.add(new Piece(direction + " " + parts.group(1), address)));
      }
    }
    return pieces;
  }

  private static List<String> without(SequencedSet<Piece> some, Set<Piece> others) {
    var addresses = new LinkedHashMap<String, List<String>>();
    some.stream().filter(piece -> !others.contains(piece))
        .forEach(
            piece -> addresses.computeIfAbsent(piece.rule(), _ -> new ArrayList<>()).add(piece.address()));
    return addresses.entrySet().stream().map(rule -> rule.getKey() + " " + String.join(", ", rule.getValue()))
        .toList();
  }
}
