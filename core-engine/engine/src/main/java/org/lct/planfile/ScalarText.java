package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.planfile.YamlNode.Scalar;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Writes single values: in the quotes that the value before had or the file has, where that can say them.
final class ScalarText {
  private final Habits habits;

  ScalarText(Habits habits) {
    this.habits = habits;
  }

  /// A single value on one line, in the place of `old` if there was one. A boolean is written in the words
  /// of the file only where the format has one: where it has a text, it would become another text.
  String write(JsonNode value, Optional<Shape> shape, Optional<Scalar> old, boolean inFlow) {
    if (value.isBoolean())
      return shape.filter(known -> !(known instanceof Shape.Flag)).isPresent() ? value.asText()
          : flag(value.booleanValue(), old);
    if (!value.isTextual())
      return number(value);
    return quotes(value.textValue(), old, inFlow);
  }

  /// A key of a mapping.
  String key(String name, boolean inFlow) {
    if (habits.json())
      return doubleQuoted(name);
    return PlainText.fits(name, inFlow) ? name : quoted(name, habits.quote());
  }

  private String flag(boolean value, Optional<Scalar> old) {
    return old.filter(Scalar::isPlain).flatMap(word -> Flags.sameWay(word.value(), value))
        .or(() -> Flags.sameWay(habits.flag(), value)).orElseGet(() -> String.valueOf(value));
  }

  /// A number in plain digits; anything else as it calls itself.
  static String number(JsonNode value) {
    if (!value.isNumber() || (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())))
      return value.asText();
    var decimal = value.decimalValue();
    return Math.abs((long) decimal.scale()) > 400 ? value.asText() : decimal.toPlainString();
  }

  private String quotes(String text, Optional<Scalar> old, boolean inFlow) {
    if (habits.json())
      return doubleQuoted(text);
    var style = old.filter(scalar -> !scalar.isNull()).map(Scalar::style).orElse(ScalarStyle.PLAIN);
    return switch (style) {
      case SINGLE_QUOTED -> quoted(text, '\'');
      case DOUBLE_QUOTED -> quoted(text, '"');
      case PLAIN, JSON_SCALAR_STYLE, LITERAL, FOLDED ->
        PlainText.fits(text, inFlow) ? text : quoted(text, habits.quote());
    };
  }

  private static String quoted(String text, char quote) {
    return quote == '\'' && PlainText.isOneLine(text)
        ? "'" + text.replace("'", "''") + "'"
        : doubleQuoted(text);
  }

  private static String doubleQuoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(PlainText.isVisible(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c));
      }
    }
    return out.append('"').toString();
  }

  /// Whether a scalar is written as a block of lines.
  static boolean isBlock(Scalar scalar) {
    return scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED;
  }

  /// Whether a text can be written as a block of lines: no white space that would be lost or misread. Blanks before a
  /// line are kept as long as lines are not joined, but for the first, which says where the lines begin.
  static boolean fitsBlock(String text, boolean folded) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return !body.isEmpty() && body.lines().allMatch(line -> PlainText.isOneLine(line)
        && (folded ? line.equals(line.strip()) : line.equals(line.stripTrailing())))
        && !body.endsWith("\n") && !body.startsWith("\n") && !body.startsWith(" ")
        && body.indexOf('\r') < 0;
  }

  /// The first line of a block, which says how its lines are joined and whether it ends with a break.
  static String blockHeader(String text, boolean folded) {
    return (folded ? ">" : "|") + (text.endsWith("\n") ? "" : "-");
  }

  /// The lines of a block, indented.
  static List<String> blockBody(String text, boolean folded, int column) {
    return text.lines().flatMap(line -> folded && !line.isEmpty() ? Stream.of(line, "") : Stream.of(line))
        .map(line -> line.isEmpty() ? line : " ".repeat(column) + line)
        .toList().reversed().stream().dropWhile(String::isEmpty).toList().reversed();
  }
}
