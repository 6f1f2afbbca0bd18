package org.lct.topology.diagram.paint;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;
import org.lct.topology.theme.Palette;

/// Draws in the coordinates of one box, whose top left is the origin and whose unit is a pixel times the zoom.
///
/// Edges of rectangles fall on device pixels, lines are at least one pixel wide, text at least eleven high.
record Pen(Ink ink, double x, double y, double width, double height, double unit) {
  /// What all pens of one frame share.
  ///
  /// @param scale device pixels per logical pixel
  record Ink(GraphicsContext graphics, Palette palette, Lettering lettering, double scale) {
    /// A coordinate moved to the nearest device pixel.
    double snap(double coordinate) {
      return Math.round(coordinate * scale) / scale;
    }

    /// A pen for a box of the diagram, in design units.
    Pen in(Box box, Camera camera) {
      return new Pen(this, snap(camera.x() + box.x() * camera.zoom()),
          snap(camera.y() + box.y() * camera.zoom()),
          box.width(), box.height(), camera.zoom());
    }

    /// A pen for a box of the diagram, in pixels of the screen.
    Pen onScreen(Box box, Camera camera) {
      var seen = camera.toScreen(box);
      return new Pen(this, snap(seen.x()), snap(seen.y()), snap(seen.maxX()) - snap(seen.x()),
          snap(seen.maxY()) - snap(seen.y()), 1);
    }
  }

  GraphicsContext graphics() {
    return ink.graphics;
  }

  Color color(ColorToken token) {
    return ink.palette.get(token);
  }

  /// A line width in pixels: scaled, but never thinner than one.
  double line(double lineWidth) {
    return Math.max(1, lineWidth * unit);
  }

  void fill(Box part, double radius, Color color) {
    var seen = seen(part);
    graphics().setFill(color);
    graphics().fillRoundRect(seen.x(), seen.y(), seen.width(), seen.height(), 2 * radius * unit,
        2 * radius * unit);
  }

  /// A line along the inner side of a rectangle.
  void outline(Box part, double radius, Color color, double lineWidth, double... dashes) {
    double thick = line(lineWidth);
    var middle = seen(part).grown(-thick / 2);
    double corner = Math.max(0, 2 * (radius * unit - thick / 2));
    var graphics = graphics();
    graphics.setStroke(color);
    graphics.setLineWidth(thick);
    graphics.setLineDashes(dashes);
    graphics.strokeRoundRect(middle.x(), middle.y(), middle.width(), middle.height(), corner, corner);
    graphics.setLineDashes();
  }

  Font font(Lettered style) {
    return style.face().at(Math.round(2 * Math.max(Lettered.LEAST, style.size() * unit)) / 2.0);
  }

  /// The width of a text in this pen's units.
  double width(String text, Lettered style) {
    return ink.lettering.width(text, font(style)) / unit;
  }

  /// The height of a text's line in this pen's units.
  double lineHeight(Lettered style) {
    return font(style).getSize() * 1.25 / unit;
  }

  /// Writes `text` from `left`, around the height `middle`, its middle left out where it is wider than `most`.
  /// Returns the width written.
  double name(String text, double left, double middle, double most, Lettered style, ColorToken color) {
    return write(ink.lettering.middle(text, font(style), Math.max(0, most * unit)), left, middle, style,
        color);
  }

  /// Writes `text` from `left`, around the height `middle`, its end left out where it is wider than `most`.
  /// Returns the width written.
  double words(String text, double left, double middle, double most, Lettered style, ColorToken color) {
    return write(ink.lettering.end(text, font(style), Math.max(0, most * unit)), left, middle, style, color);
  }

  /// Writes `text` so that it ends at `right`. Returns the width written.
  double wordsUntil(String text, double right, double middle, Lettered style, ColorToken color) {
    return write(text, right - width(text, style), middle, style, color);
  }

  /// Writes `text` around the place (`center`, `middle`).
  void wordsAround(String text, double center, double middle, Lettered style, ColorToken color) {
    write(text, center - width(text, style) / 2, middle, style, color);
  }

  /// Draws an icon in a square of `size` around the place (`center`, `middle`).
  void icon(Icon icon, double center, double middle, double size, ColorToken color) {
    var graphics = graphics();
    graphics.setFont(Icon.fontAt(size * unit));
    graphics.setFill(color(color));
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(icon.glyph(), x + center * unit, y + middle * unit);
    graphics.setTextAlign(TextAlignment.LEFT);
  }

  /// The pixels a part of the box covers.
  Box seen(Box part) {
    double left = ink.snap(x + part.x() * unit);
    double top = ink.snap(y + part.y() * unit);
    return new Box(left, top, ink.snap(x + part.maxX() * unit) - left,
        ink.snap(y + part.maxY() * unit) - top);
  }

  private double write(String text, double left, double middle, Lettered style, ColorToken color) {
    var graphics = graphics();
    graphics.setFont(font(style));
    graphics.setFill(color(color));
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(text, ink.snap(x + left * unit), ink.snap(y + middle * unit));
    return width(text, style);
  }
}
