package org.lct.planfile;

import java.util.Random;
import java.util.regex.Pattern;

/// Writes one text as a YAML scalar in a style chosen at random among those that can say it.
final class RandomScalar {
  /// Columns by which continued lines are indented: more than any block is.
  static final int DEEP = 120;
  private static final Pattern PLAIN = Pattern
      .compile("[A-Za-z/](?:[A-Za-z0-9 ._/%+é😀-]*[A-Za-z0-9%])?|[0-9][A-Za-z0-9%.]*");
  private static final Pattern NULL = Pattern.compile("null|~|", Pattern.CASE_INSENSITIVE);

  private final Random random;
  private final StringBuilder out;
  private final String lineEnd;

  RandomScalar(Random random, StringBuilder out, String lineEnd) {
    this.random = random;
    this.out = out;
    this.lineEnd = lineEnd;
  }

  /// Appends the text and returns the offset at which each of its UTF-16 units begins.
  int[] text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !NULL.matcher(text).matches();
    int style = random.nextInt(3);
    if (style == 0 && plain)
      return plain(text);
    return quoted(text, style == 1 && !text.contains("\n") ? '\'' : '"');
  }

  private int[] plain(String text) {
    var units = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      units[i] = out.length();
      if (!folded(text, i))
        out.append(text.charAt(i));
    }
    return units;
  }

  private int[] quoted(String text, char quote) {
    var units = new int[text.length()];
    out.append(quote);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
      unit(text, i, quote, units);
    out.append(quote);
    return units;
  }

  private void unit(String text, int i, char quote, int[] units) {
    int codePoint = text.codePointAt(i);
    if (quote == '"' && i > 0 && random.nextInt(10) == 0 && !Character.isWhitespace(codePoint))
      out.append('\\').append(lineEnd).append(" ".repeat(DEEP));
    units[i] = out.length();
    boolean pair = Character.charCount(codePoint) == 2;
    if (pair)
      units[i + 1] = out.length() + 1;
    boolean mustEscape = codePoint == quote || (quote == '"' && (codePoint == '\\' || codePoint == '\n'));
    if (folded(text, i))
      return;
    if (quote == '"' && (mustEscape || random.nextInt(6) == 0)) {
      escape(codePoint);
      if (pair)
        units[i + 1] = units[i];
    } else
      out.append(mustEscape ? "''" : Character.toString(codePoint));
  }

  private void escape(int codePoint) {
    if (codePoint == '\n')
      out.append("\\n");
    else if ("\"\\/ ".indexOf(codePoint) >= 0)
      out.append('\\').appendCodePoint(codePoint);
    else if (codePoint < 0x100 && random.nextBoolean())
      out.append("\\x%02x".formatted(codePoint));
    else if (codePoint < 0x10000 && random.nextBoolean())
      out.append("\\u%04X".formatted(codePoint));
    else
      out.append("\\U%08x".formatted(codePoint));
  }

  /// Sometimes breaks the line at a single space, which folding gives back.
  private boolean folded(String text, int i) {
    boolean inside = i > 0 && i < text.length() - 1 && text.charAt(i) == ' '
        && !Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i + 1));
    if (!inside || random.nextInt(3) != 0)
      return false;
    out.append(random.nextInt(4) == 0 ? "  " : "").append(lineEnd).append(" ".repeat(DEEP));
    return true;
  }
}
