package org.lct.topology.diagram.paint;

import javafx.scene.paint.Color;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;
import org.lct.topology.theme.Palette;

/// Draws in the coordinates of one box, whose top left is the origin and whose unit is a pixel times the zoom.
///
/// Edges of rectangles and their round corners end on device pixels, lines are at least one pixel wide, text at least eleven high.
record Pen(Ink ink, double x, double y, double width, double height, double unit) {
  /// What all pens of one frame share.
  ///
  /// @param scale device pixels per logical pixel
  record Ink(Paper paper, Palette palette, Lettering lettering, double scale) {
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

  Paper paper() {
    return ink.paper;
  }

  Color color(ColorToken token) {
    return ink.palette.get(token);
  }

  /// A line width in pixels: scaled, but never thinner than one.
  double line(double lineWidth) {
    return Math.max(1, lineWidth * unit);
  }

  void fill(Box part, double radius, Color color) {
    paper().fill(new Shape.Rectangle(seen(part), ink.snap(radius * unit)), color);
  }

  /// A line along the inner side of a rectangle.
  void outline(Box part, double radius, Color color, double lineWidth) {
    outline(part, radius, color, lineWidth, Dashes.NONE);
  }

  /// A dashed line along the inner side of a rectangle.
  void outline(Box part, double radius, Color color, double lineWidth, Dashes dashes) {
    double thick = line(lineWidth);
    var middle = seen(part).grown(-thick / 2);
    paper().draw(new Shape.Rectangle(middle, Math.max(0, ink.snap(radius * unit) - thick / 2)),
        new Line(color, thick, false, dashes));
  }

  /// The width of a text in this pen's units.
  double width(String text, Lettered style) {
    return ink.lettering.width(text, style.at(unit)) / unit;
  }

  /// The height of a text's line in this pen's units.
  double lineHeight(Lettered style) {
    return style.at(unit).size() * 1.25 / unit;
  }

  /// Writes `text` from `left`, around the height `middle`, its middle left out where it is wider than `most`.
  /// Returns the width written.
  double name(String text, double left, double middle, double most, Lettered style, ColorToken color) {
    return write(ink.lettering.middle(text, style.at(unit), Math.max(0, most * unit)), left, middle, style,
        color);
  }

  /// Writes `text` from `left`, around the height `middle`, its end left out where it is wider than `most`.
  /// Returns the width written.
  double words(String text, double left, double middle, double most, Lettered style, ColorToken color) {
    return write(ink.lettering.end(text, style.at(unit), Math.max(0, most * unit)), left, middle, style,
        color);
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
    paper().icon(icon, x + center * unit, y + middle * unit, size * unit, color(color));
  }

  /// The pixels a part of the box covers.
  Box seen(Box part) {
    double left = ink.snap(x + part.x() * unit);
    double top = ink.snap(y + part.y() * unit);
    return new Box(left, top, ink.snap(x + part.maxX() * unit) - left,
        ink.snap(y + part.maxY() * unit) - top);
  }

  private double write(String text, double left, double middle, Lettered style, ColorToken color) {
    paper().write(text, ink.snap(x + left * unit), ink.snap(y + middle * unit), style.at(unit), color(color));
    return width(text, style);
  }
}
