package org.lct.expand;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;

/// Text as people type it, made comparable: lower case, no accents, words apart.
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9.]+");

  private Words() {}

  /// The words of a text; dots stay, so that versions are one word.
  static List<String> of(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty())
        .toList();
  }

  /// The text without anything between its words: `Debian 12` is `debian12`.
  static String joined(String text) {
    return String.join("", of(text));
  }

  /// A diagnostic that asks for the ids and other names of `known` that are near to `wrong`, and offers their ids.
  static <T> Diagnostic didYouMean(Diagnostic diagnostic, String wrong, List<T> known, Function<T, String> id,
      Function<T, String> name) {
    var near = diagnostic.didYouMean(wrong,
        known.stream().flatMap(one -> Stream.of(id.apply(one), name.apply(one))).toList());
    return near.offering(near.candidates().stream().flatMap(word -> known.stream()
        .filter(one -> word.equals(id.apply(one)) || word.equals(name.apply(one))).map(id)).distinct()
        .toList());
  }

  /// Whether every word of `wanted` begins a word of `text`.
  static boolean partlyMatch(String wanted, String text) {
    var words = of(text);
    var asked = of(wanted);
    return !asked.isEmpty()
        && asked.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }
}
