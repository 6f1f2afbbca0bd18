/// Dragging things into a plan and about in it, with the drag gestures of the platform.
@NullMarked
package org.lct.editor.drag;

import org.jspecify.annotations.NullMarked;
