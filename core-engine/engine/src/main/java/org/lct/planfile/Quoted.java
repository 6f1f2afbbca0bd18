package org.lct.planfile;

/// Words of the user inside our sentences.
final class Quoted {
  private static final int MAX_CODE_POINTS = 60;

  private Quoted() {}

  /// A text between backticks on one line, cut when it is long; private keys are hidden.
  static String of(String text) {
    return "`" + oneLine(Secrets.hideKeys(text)) + "`";
  }

  private static String oneLine(String text) {
    boolean cut = text.codePointCount(0, text.length()) > MAX_CODE_POINTS;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS)) + "…" : text;
    return shown.replace("\r", "").replace("\n", "⏎").replace("\t", "⇥");
  }
}
