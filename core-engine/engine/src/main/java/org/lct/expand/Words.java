package org.lct.expand;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  /// Whether every word of `wanted` begins a word of `text`.
  static boolean partlyMatch(String wanted, String text) {
    var words = of(text);
    var asked = of(wanted);
    return !asked.isEmpty()
        && asked.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }
}
