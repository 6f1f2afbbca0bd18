package org.lct.topology.diagram.paint;

import javafx.scene.paint.Color;
import org.lct.topology.theme.Icon;

/// What a diagram is painted on: the canvas of a window, or a document. What is painted later covers what was there.
///
/// Places and sizes are logical pixels from the top left.
public interface Paper {
  /// Fills a shape.
  void fill(Shape shape, Color color);

  /// Draws a line along a shape, half of its width on each side.
  void draw(Shape shape, Line line);

  /// Writes a text from `left`, around the height `middle`.
  void write(String text, double left, double middle, Lettered style, Color color);

  /// Draws an icon in a square of `size` around the place (`center`, `middle`).
  void icon(Icon icon, double center, double middle, double size, Color color);

  /// Does `drawing` with the origin at (`x`, `y`) and every length times `scale`. Nothing is written in it.
  void scaled(double x, double y, double scale, Runnable drawing);

  /// Does `drawing`, which is what people know as `name`.
  void part(String name, Runnable drawing);
}
