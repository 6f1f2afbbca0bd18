/// The words of the plan editor: one bundle for figures, views and what is spoken.
@NullMarked
package org.lct.editor.text;

import org.jspecify.annotations.NullMarked;
