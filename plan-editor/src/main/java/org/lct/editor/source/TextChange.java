package org.lct.editor.source;

/// A stretch of a text that gives way to another.
///
/// @param from where it begins
/// @param to where it ends, exclusive
/// @param replacement what stands there afterwards
record TextChange(int from, int to, String replacement) {
  /// The smallest change that makes one text of another. Pairs of surrogates are not torn.
  static TextChange between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == after.charAt(head))
      head++;
    if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1)))
      head--;
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail))
      tail++;
    if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail)))
      tail--;
    return new TextChange(head, before.length() - tail, after.substring(head, after.length() - tail));
  }

  /// Whether nothing changes.
  boolean isNothing() { return from == to && replacement.isEmpty(); }

  /// The text after the change.
  String applied(String text) {
    return text.substring(0, from) + replacement + text.substring(to);
  }

  /// Where an offset of the text before is afterwards; inside what gives way, as near as there is.
  int moved(int offset) {
    if (offset <= from)
      return offset;
    return offset >= to
        ? offset + replacement.length() - (to - from)
        : Math.min(offset, from + replacement.length());
  }
}
