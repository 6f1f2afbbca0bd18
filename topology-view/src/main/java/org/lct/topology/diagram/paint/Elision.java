package org.lct.topology.diagram.paint;

import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/// Shortens text to a width.
final class Elision {
  private static final String ELLIPSIS = "…";

  private Elision() {}

  /// The text with its middle left out: names differ at both ends. Empty when not even an ellipsis fits.
  static String middle(String text, double width, ToDoubleFunction<String> measure) {
    return longest(text, width, measure,
        kept -> text.substring(0, (kept + 1) / 2) + ELLIPSIS + text.substring(text.length() - kept / 2));
  }

  /// The text with its end left out. Empty when not even an ellipsis fits.
  static String end(String text, double width, ToDoubleFunction<String> measure) {
    return longest(text, width, measure, kept -> text.substring(0, kept).stripTrailing() + ELLIPSIS);
  }

  private static String longest(String text, double width, ToDoubleFunction<String> measure,
      IntFunction<String> shortened) {
    if (measure.applyAsDouble(text) <= width) {
      return text;
    }
    int fits = -1;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int kept = (fits + tooLong) >>> 1;
      if (measure.applyAsDouble(shortened.apply(kept)) <= width) {
        fits = kept;
      } else {
        tooLong = kept;
      }
    }
    return fits < 0 ? "" : shortened.apply(fits);
  }
}
