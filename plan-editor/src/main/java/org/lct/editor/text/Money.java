package org.lct.editor.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Amounts of US dollars in words. Prices are USD list prices.
public final class Money {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

  private Money() {}

  /// Without cents, as cards show it: "$4,800".
  public static String whole(BigDecimal amount) {
    return format("$#,##0", amount.setScale(0, RoundingMode.HALF_UP));
  }

  /// To the cent, as totals show it: "$17,724.00".
  public static String exact(BigDecimal amount) {
    return format("$#,##0.00", amount.setScale(2, RoundingMode.HALF_UP));
  }

  /// To the tenth of a cent, as prices of an hour are: "$0.018".
  public static String fine(BigDecimal amount) {
    return format("$#,##0.000", amount.setScale(3, RoundingMode.HALF_UP));
  }

  /// A difference, with its sign and with cents only if there are any: "+$96", "−$4.80".
  public static String signed(BigDecimal difference) {
    return (difference.signum() < 0 ? "−" : "+") + plain(difference.abs());
  }

  /// With cents only if there are any: "$20,000", "$4.80".
  public static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() > 0 ? exact(amount) : whole(amount);
  }

  private static String format(String pattern, BigDecimal amount) {
    return new DecimalFormat(pattern, SYMBOLS).format(amount);
  }
}
