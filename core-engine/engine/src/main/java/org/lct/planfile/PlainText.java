package org.lct.planfile;

import java.util.regex.Pattern;

/// Which texts may stand without quotes: those that every reader takes for the same text, be it one of
/// YAML 1.2 or of 1.1, where `yes` is a boolean and `1:30` a number.
final class PlainText {
  private static final Pattern WORD = Pattern.compile(
      "~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\\.inf|\\.nan", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9_]+)"
      + "(?:[eE][-+]?[0-9]+)?|[-+]?0[xX][0-9A-Fa-f_]+|[-+]?0[oO][0-7_]+|[-+]?0[bB][01_]+"
      + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?");
  private static final Pattern BEGINNING = Pattern
      .compile("(?:[^-?:,\\[\\]{}#&*!|>'\"%@`\\s]|[-?:](?![\\s,\\[\\]{}]|\\z)).*", Pattern.DOTALL);
  private static final Pattern AMBIGUOUS = Pattern.compile(":(?:\\s|\\z)|\\s#|^---|^\\.\\.\\.|\\s\\z");
  private static final Pattern BRACKETS = Pattern.compile("[,\\[\\]{}]|^[-?:]");

  private PlainText() {}

  /// Whether a text may stand without quotes; fewer may in brackets.
  static boolean fits(String text, boolean inFlow) {
    return isOneLine(text) && BEGINNING.matcher(text).matches() && !AMBIGUOUS.matcher(text).find()
        && !(inFlow && BRACKETS.matcher(text).find()) && !WORD.matcher(text).matches()
        && !NUMBER.matcher(text).matches() && !DATE.matcher(text).matches();
  }

  /// Whether a text without quotes is the same text between brackets.
  static boolean staysPlainInFlow(String text) {
    return !BRACKETS.matcher(text).find();
  }

  /// Whether a text can be written on one line without escapes.
  static boolean isOneLine(String text) {
    return text.chars().allMatch(c -> c >= ' ' && isVisible((char) c));
  }

  /// Whether a character of a text is written as it is, wherever it stands.
  static boolean isVisible(char c) {
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c != '\uFFFE'
        && c != '\uFFFF';
  }
}
