/// The design perspective: the views of the open plan put together.
@NullMarked
package org.lct.editor;

import org.jspecify.annotations.NullMarked;
