package org.lct.editor.session;

/// Where something was typed: what is typed in a row in one line is undone as one, and another line begins anew.
///
/// @param number of the line, from zero
/// @param lines how many the text has now
record TypedLine(long number, long lines) {
  static TypedLine of(String before, String now) {
    int same = 0;
    int shorter = Math.min(before.length(), now.length());
    while (same < shorter && before.charAt(same) == now.charAt(same))
      same++;
    return new TypedLine(breaks(now.substring(0, same)), breaks(now));
  }

  private static long breaks(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
