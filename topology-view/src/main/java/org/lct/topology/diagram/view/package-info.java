/// The control that shows a diagram: one canvas, mouse and keyboard, selection, and a focusable node per figure
/// for people who do not see the canvas.
///
/// [DiagramView] is the entrance. Everything here belongs to the JavaFX thread but for the computation of
/// layouts.
@NullMarked
package org.lct.topology.diagram.view;

import org.jspecify.annotations.NullMarked;
