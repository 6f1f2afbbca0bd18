/// What a diagram says: regions, figures, edges and the state of what they stand for, as immutable values.
///
/// Independent of the engine and of how things are drawn. Layout, painting and the control that shows a
/// diagram are the packages below this one; plan editor and live view make [Diagram]s and show them.
@NullMarked
package org.lct.topology.diagram;

import org.jspecify.annotations.NullMarked;
