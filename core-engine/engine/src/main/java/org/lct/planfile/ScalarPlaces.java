package org.lct.planfile;

import java.util.Optional;
import org.lct.planfile.YamlNode.Scalar;

/// Finds where a part of a scalar's value stands in the file: follows quotes, escapes, folded lines and
/// the indentation of blocks. Offsets of the value are UTF-16 units, as in [String].
final class ScalarPlaces {
  private final String text;
  private final String value;
  private final int[] starts;
  private final int[] ends;
  private int known;

  private ScalarPlaces(String text, Scalar scalar) {
    this.text = text;
    value = scalar.value();
    starts = new int[value.length()];
    ends = new int[value.length()];
  }

  /// The stretch of text that says the value's units `from` to `to`; empty if they are not in the value
  /// or the text cannot be followed.
  static Optional<Span> find(String text, Scalar scalar, int from, int to) {
    if (from < 0 || to < from || to > scalar.value().length())
      return Optional.empty();
    var places = new ScalarPlaces(text, scalar);
    boolean followed = switch (scalar.style()) {
      case PLAIN, JSON_SCALAR_STYLE -> places.flow(scalar.span(), '\0');
      case SINGLE_QUOTED -> places.flow(inside(scalar.span()), '\'');
      case DOUBLE_QUOTED -> places.flow(inside(scalar.span()), '"');
      case LITERAL, FOLDED -> places.block(scalar.span());
    };
    return followed && places.known == places.value.length()
        ? Optional.of(places.span(from, to, scalar.span()))
        : Optional.empty();
  }

  private static Span inside(Span quoted) {
    return new Span(quoted.start() + 1, quoted.end() - 1);
  }

  private Span span(int from, int to, Span whole) {
    int start = from < known ? starts[from] : known > 0 ? ends[known - 1] : whole.start();
    return new Span(start, to > from ? ends[to - 1] : start);
  }

  /// Follows a plain or quoted scalar. White space around line breaks becomes one space, or a line feed
  /// for each empty line; an escape is two characters and as many hexadecimal digits as its letter says.
  private boolean flow(Span body, char quote) {
    int i = body.start();
    while (i < body.end()) {
      char c = text.charAt(i);
      int next = i + 1;
      if (isBlank(c))
        next = blanks(i, body.end(), false);
      else if (c == '\\' && quote == '"')
        next = escape(i, body.end());
      else if (c == '\'' && quote == '\'')
        next = emit(c, i, i + 2);
      else
        next = emit(c, i, i + 1);
      if (next < 0)
        return false;
      i = next;
    }
    return true;
  }

  /// Records that the next unit of the value is `c` and stands between two offsets; -1 if it is not.
  private int emit(char c, int start, int end) {
    if (known == value.length() || value.charAt(known) != c)
      return -1;
    starts[known] = start;
    ends[known++] = end;
    return end;
  }

  private int blanks(int start, int limit, boolean afterEscapedBreak) {
    int end = start;
    int breaks = 0;
    for (; end < limit && isBlank(text.charAt(end)); end++) {
      if (text.charAt(end) == '\n' || (text.charAt(end) == '\r' && !text.startsWith("\n", end + 1)))
        breaks++;
    }
    if (breaks == 0 && !afterEscapedBreak)
      return verbatim(start, end);
    if (breaks == 1 && !afterEscapedBreak)
      return emit(' ', start, end);
    for (int i = afterEscapedBreak ? 0 : 1; i < breaks; i++) {
      if (emit('\n', start, end) < 0)
        return -1;
    }
    return end;
  }

  private int verbatim(int start, int end) {
    for (int i = start; i < end; i++) {
      if (emit(text.charAt(i), i, i + 1) < 0)
        return -1;
    }
    return end;
  }

  private int escape(int start, int limit) {
    char letter = text.charAt(start + 1);
    int end = start + 2 + switch (letter) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
    if (letter == '\n' || letter == '\r')
      return blanks(text.startsWith("\r\n", start + 1) ? end + 1 : end, limit, true);
    if (known == value.length())
      return -1;
    boolean pair = letter == 'U' && Character.isHighSurrogate(value.charAt(known));
    int emitted = emit(value.charAt(known), start, end);
    return pair && known < value.length() ? emit(value.charAt(known), start, end) : emitted;
  }

  /// Follows a block scalar: all its characters but white space stand in the text in the same order.
  private boolean block(Span span) {
    int i = text.indexOf('\n', span.start());
    for (; i >= 0 && known < value.length(); known++, i++) {
      char c = value.charAt(known);
      while (!isBlank(c) && i < span.end() && isBlank(text.charAt(i)))
        i++;
      if (!isBlank(c) && !text.startsWith(String.valueOf(c), i))
        return false;
      starts[known] = Math.min(i, span.end());
      ends[known] = Math.min(i + 1, span.end());
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
