package org.lct.planfile;

import java.util.Optional;
import org.lct.planfile.YamlNode.Scalar;

/// Advice about numbers in a notation that a plan does not take. YAML 1.1 and 1.2 read some of them
/// differently (`010` is eight or ten), so only decimal digits are taken, never a guess.
final class Numbers {
  private static final String DIGITS = "[0-9]+";

  private Numbers() {}

  /// The digits of a value that can mean but one number: quoted, with a `+`, or with separators. Empty if it may mean
  /// several, or none.
  static Optional<String> meant(Scalar node) {
    String value = node.value().strip();
    if (!node.isPlain() && value.matches(DIGITS))
      return Optional.of(value);
    return value.matches("\\+" + DIGITS + "|[0-9]{1,3}(?:[_,' ][0-9]{3})+")
        ? Optional.of(value.replaceAll("[^0-9]", ""))
        : Optional.empty();
  }

  /// What to do about a value that is a number in another notation; empty if it is no number at all.
  static Optional<String> advice(Scalar node) {
    String value = node.value();
    if (!node.isPlain() && value.strip().matches("[-+]?" + DIGITS + "(?:\\." + DIGITS + ")?"))
      return Optional.of("Remove the quotes, which make it a text.");
    if (value.matches("\\+" + DIGITS))
      return Optional.of("Leave out the `+`.");
    if (value.matches("[0-9]{1,3}(?:[_,' ][0-9]{3})+"))
      return Optional
          .of("Write the digits without separators: `%s`.".formatted(value.replaceAll("[^0-9]", "")));
    if (value.matches("0" + DIGITS))
      return Optional.of("Leave out the leading zeros, which some programs read as octal.");
    if (value.matches("0[xXoObB][0-9A-Fa-f_]+"))
      return Optional.of("Write it in decimal digits.");
    if (value.matches("[-+]?[0-9.]+[eE][-+]?" + DIGITS))
      return Optional.of("Write it out in digits, without an exponent.");
    return value.matches("-?" + DIGITS + "\\.[0-9]*")
        ? Optional.of("Write a whole number, without a decimal point.")
        : Optional.empty();
  }
}
