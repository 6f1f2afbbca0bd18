/// The diagram of the open plan with what is needed to look around in it.
@NullMarked
package org.lct.editor.canvas;

import org.jspecify.annotations.NullMarked;
