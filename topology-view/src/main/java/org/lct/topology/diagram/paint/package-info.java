/// Draws a diagram on a canvas or another [Paper], at the level of detail the zoom allows.
///
/// [DiagramPainter] is the entrance; every kind of figure has a painter of its own. All sizes are those of the
/// design system, in logical pixels at 100 % zoom; a [Pen] turns them into pixels of the screen. Colours come
/// from a [org.lct.topology.theme.Palette]. What draws on a canvas runs on the JavaFX thread.
@NullMarked
package org.lct.topology.diagram.paint;

import org.jspecify.annotations.NullMarked;
