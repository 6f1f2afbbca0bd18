package org.lct.topology.diagram.paint;

import org.lct.topology.theme.Typeface;

/// A role of text in the diagram: typeface and size in logical pixels at 100 %.
record Lettered(Typeface face, double size) {
  /// The least size of text on the screen.
  static final double LEAST = 11;

  static final Lettered TITLE = new Lettered(Typeface.SEMI_BOLD, 14);
  static final Lettered NAME = new Lettered(Typeface.SEMI_BOLD, 13);
  static final Lettered LIVE_NAME = new Lettered(Typeface.SEMI_BOLD, 15);
  static final Lettered BODY = new Lettered(Typeface.REGULAR, 13);
  static final Lettered LIVE_LINE = new Lettered(Typeface.REGULAR, 14);
  static final Lettered SECONDARY = new Lettered(Typeface.REGULAR, 12);
  static final Lettered AMOUNT = new Lettered(Typeface.SEMI_BOLD, 12);
  static final Lettered LABEL = new Lettered(Typeface.MEDIUM, 11.5);
  static final Lettered SMALLEST = new Lettered(Typeface.MEDIUM, 11);
  static final Lettered PLATE = new Lettered(Typeface.SEMI_BOLD, 11);
}
