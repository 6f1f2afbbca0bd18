package org.lct.topology.theme;

import javafx.scene.paint.Color;

/// Contrast of two colours as WCAG 2.2 defines it, by relative luminance.
final class Contrast {
  private Contrast() {}

  /// The ratio, from 1 (equal) to 21 (black on white). A translucent `back` is not allowed: lay it over something
  /// with [#over] first.
  static double ratio(Color front, Color back) {
    double a = luminance(over(front, back));
    double b = luminance(back);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// The opaque colour seen when `top` lies on `ground`.
  static Color over(Color top, Color ground) {
    return ground.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
