/// The outline: the plan as a tree, the accessible twin of the diagram.
@NullMarked
package org.lct.editor.outline;

import org.jspecify.annotations.NullMarked;
