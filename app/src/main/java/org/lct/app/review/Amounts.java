package org.lct.app.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.lct.app.text.Texts;
import org.lct.editor.text.Money;

/// Differences of amounts in figures.
final class Amounts {
  private Amounts() {}

  /// With its sign: "+$48.00", "−$960.00", "$0.00"; "not known" for an amount that is not.
  static String signed(Optional<BigDecimal> amount) {
    return amount.map(known -> switch (known.signum()) {
      case 1 -> "+" + Money.exact(known);
      case -1 -> "−" + Money.exact(known.negate());
      default -> Money.exact(known);
    }).orElseGet(() -> Texts.of("review.cost.unknown"));
  }
}
