package org.lct.planfile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Secrets that were written into a plan by mistake, and how they are kept out of messages.
final class Secrets {
  private static final char HIDDEN = '•';
  private static final Pattern PRIVATE_KEY = Pattern
      .compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?:(?!-----END)[\\s\\S])*+");

  private Secrets() {}

  /// The stretches of private keys in a text, wherever they stand.
  static Stream<Span> privateKeys(String text) {
    return PRIVATE_KEY.matcher(text).results().map(match -> new Span(match.start(), match.end()));
  }

  /// A text with every private key hidden.
  static String hideKeys(String text) {
    return hide(text, 0, privateKeys(text).toList());
  }

  /// A part of a text that begins at `offset`, with what is in `secrets` hidden, character by character.
  static String hide(String part, int offset, List<Span> secrets) {
    var shown = new StringBuilder(part);
    for (var secret : secrets) {
      int end = Math.min(part.length(), secret.end() - offset);
      for (int i = Math.max(0, secret.start() - offset); i < end; i++)
        shown.setCharAt(i, HIDDEN);
    }
    return shown.toString();
  }
}
