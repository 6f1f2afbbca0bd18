package org.lct.cli.output;

import java.util.stream.Collectors;

/// Texts of others on a terminal: a character that would control it is shown as a picture of itself.
final class Visible {
  private static final int PICTURES = 0x2400;
  private static final int DELETE = 0x7f;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final String REPLACEMENT = "\uFFFD";

  private Visible() {}

  /// The text with control characters made visible, each by one character, so that columns stay.
  static String of(String text) {
    return text.codePoints().mapToObj(Visible::shown).collect(Collectors.joining());
  }

  private static String shown(int c) {
    if (c == '\n' || !Character.isISOControl(c))
      return Character.toString(c);
    if (c == DELETE)
      return Character.toString(PICTURE_OF_DELETE);
    return c < ' ' ? Character.toString(PICTURES + c) : REPLACEMENT;
  }
}
