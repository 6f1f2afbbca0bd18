package org.lct.planfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.planfile.YamlNode.Scalar;

/// The words for true and false: those of YAML 1.2, and those of the files of 2017, which were YAML 1.1.
/// Each may be written `yes`, `Yes` or `YES`, and never in quotes.
final class Flags {
  private static final List<String> TRUE = List.of("true", "yes", "on");
  private static final List<String> FALSE = List.of("false", "no", "off");

  private Flags() {}

  /// What a value says; empty if it says neither.
  static Optional<Boolean> of(Scalar node) {
    return node.isPlain() ? of(node.value()) : Optional.empty();
  }

  /// Whether it would be one of the words without its quotes.
  static boolean isQuoted(Scalar node) {
    return !node.isPlain() && of(node.value()).isPresent();
  }

  /// The words that a YAML 1.2 editor takes for texts, in all three ways of writing them.
  static List<String> wordsOf2017() {
    return Stream.of("yes", "no", "on", "off").flatMap(Flags::spellings).toList();
  }

  /// The word for a value from the same pair and spelled like another word: `No` for false if that is `Yes`.
  /// Empty if that is none of the words.
  static Optional<String> sameWay(String like, boolean value) {
    for (int pair = 0; pair < TRUE.size(); pair++) {
      for (var word : List.of(TRUE.get(pair), FALSE.get(pair))) {
        int spelling = spellings(word).toList().indexOf(like);
        if (spelling >= 0)
          return spellings((value ? TRUE : FALSE).get(pair)).skip(spelling).findFirst();
      }
    }
    return Optional.empty();
  }

  private static Optional<Boolean> of(String word) {
    if (TRUE.stream().flatMap(Flags::spellings).anyMatch(word::equals))
      return Optional.of(true);
    return FALSE.stream().flatMap(Flags::spellings).anyMatch(word::equals) ? Optional.of(false)
        : Optional.empty();
  }

  private static Stream<String> spellings(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return Stream.of(word, upper.charAt(0) + word.substring(1), upper);
  }
}
