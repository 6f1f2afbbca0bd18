/// The palette: what can be put into a plan, by group, and the pane to drag it from.
@NullMarked
package org.lct.editor.palette;

import org.jspecify.annotations.NullMarked;
