package org.lct.topology.diagram.paint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Amounts of US dollars as cards show them.
final class Dollars {
  private Dollars() {}

  /// Without cents, with thousands separators: "$4,800".
  static String whole(BigDecimal amount) {
    return "$" + new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.setScale(0, RoundingMode.HALF_UP));
  }
}
