package org.lct.topology.diagram.paint;

import javafx.scene.text.Font;
import org.lct.topology.theme.Typeface;

/// A look of text in the diagram.
///
/// @param size in logical pixels; of a role of text, at 100 %
public record Lettered(Typeface face, double size) {
  /// The least size of text on the screen.
  static final double LEAST = 11;

  static final Lettered TITLE = new Lettered(Typeface.SEMI_BOLD, 14);
  static final Lettered NAME = new Lettered(Typeface.SEMI_BOLD, 13);
  static final Lettered GROUP = new Lettered(Typeface.SEMI_BOLD, 13.5);
  static final Lettered LIVE_NAME = new Lettered(Typeface.SEMI_BOLD, 15);
  static final Lettered BODY = new Lettered(Typeface.REGULAR, 13);
  static final Lettered LIVE_LINE = new Lettered(Typeface.REGULAR, 14);
  static final Lettered SECONDARY = new Lettered(Typeface.REGULAR, 12);
  static final Lettered AMOUNT = new Lettered(Typeface.SEMI_BOLD, 12);
  static final Lettered LABEL = new Lettered(Typeface.MEDIUM, 11.5);
  static final Lettered SMALLEST = new Lettered(Typeface.MEDIUM, 11);
  static final Lettered PLATE = new Lettered(Typeface.SEMI_BOLD, 11);

  /// This role of text as it is written at a zoom: scaled, by halves of a pixel, but never too small to be read.
  Lettered at(double zoom) {
    return new Lettered(face, Math.round(2 * Math.max(LEAST, size * zoom)) / 2.0);
  }

  /// The font of JavaFX.
  Font font() {
    return face.at(size);
  }
}
