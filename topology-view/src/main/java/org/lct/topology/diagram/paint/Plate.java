package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;

/// The two letters of a country in a frame, in place of a flag.
final class Plate {
  private Plate() {}

  /// Draws the plate and returns where it ends.
  static double draw(Pen pen, String country, double left, double middle) {
    double width = Math.max(26, pen.width(country, Lettered.PLATE) + 9);
    double height = Math.max(18, pen.lineHeight(Lettered.PLATE));
    return draw(pen, country, new Box(left, middle - height / 2, width, height));
  }

  /// Draws the plate as low as it can be, and returns where it ends.
  static double drawFar(Pen pen, String country, double left, double middle) {
    return draw(pen, country, new Box(left, middle - 7, 24, 14));
  }

  private static double draw(Pen pen, String country, Box plate) {
    pen.fill(plate, 3, pen.color(ColorToken.REGION_BG));
    pen.outline(plate, 3, pen.color(ColorToken.FG_MUTED), 1);
    pen.wordsAround(country, plate.centerX(), plate.centerY(), Lettered.PLATE, ColorToken.FG_DEFAULT);
    return plate.maxX();
  }
}
