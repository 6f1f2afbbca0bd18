package org.lct.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Amounts in USD as people read them.
final class Money {
  private Money() {}

  /// `$17,724.00`
  static String of(BigDecimal amount) {
    return "$" + String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
  }
}
