package org.lct.editor.source;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How lines are moved in and out, with blanks, as YAML has no others.
final class Indentation {
  private static final int USUAL = 2;
  /// Blanks and dashes, and the key of an entry that begins behind them.
  private static final Pattern KEY = Pattern
      .compile("( *(?:- +)*)(?:\"[^\"]*\"|'[^']*'|[^\\s\"'#\\[{&*!|>-][^#]*?):(?: .*|$)");

  private Indentation() {}

  /// How deep this text indents entries under another.
  static int step(TextLines lines) {
    return IntStream.range(0, lines.count()).mapToObj(lines::text).filter(line -> !line.isBlank())
        .mapToInt(Indentation::depth).filter(depth -> depth > 0).min().orElse(USUAL);
  }

  /// How many blanks the line after this one begins with: the next key stands under the key, also under one that stands
  /// behind the dash of an item, and what belongs to a key that has no value yet a step deeper.
  static int after(TextLines lines, String before) {
    var key = KEY.matcher(before);
    if (!key.matches())
      return depth(before);
    return key.group(1).length() + (before.stripTrailing().endsWith(":") ? step(lines) : 0);
  }

  /// The text with some of its lines a step deeper; blank ones stay.
  static String deeper(TextLines lines, int first, int last) {
    var step = " ".repeat(step(lines));
    return changed(lines, first, last, line -> line.isBlank() ? line : step + line);
  }

  /// The text with some of its lines a step less deep, as far as they are indented.
  static String shallower(TextLines lines, int first, int last) {
    int step = step(lines);
    return changed(lines, first, last, line -> line.substring(Math.min(step, depth(line))));
  }

  private static String changed(TextLines lines, int first, int last, UnaryOperator<String> change) {
    return IntStream.range(0, lines.count())
        .mapToObj(line -> line < first || line > last ? lines.text(line) : change.apply(lines.text(line)))
        .collect(Collectors.joining("\n"));
  }

  private static int depth(String line) {
    int depth = 0;
    while (line.startsWith(" ", depth))
      depth++;
    return depth;
  }
}
