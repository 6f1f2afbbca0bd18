/// From a plan to the figures that stand for it: pure functions that make the diagram, name its figures and say
/// which of them a problem is about.
///
/// Everything is computed from the resolved plan, so that also a plan with errors shows what can be drawn.
@NullMarked
package org.lct.editor.figures;

import org.jspecify.annotations.NullMarked;
