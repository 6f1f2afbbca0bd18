/// The plans that are open, side by side, and what is to be said about the file of the one that is shown.
@NullMarked
package org.lct.editor.tabs;

import org.jspecify.annotations.NullMarked;
