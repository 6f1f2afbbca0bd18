/// Small parts that several views of the plan editor are made of.
@NullMarked
package org.lct.editor.controls;

import org.jspecify.annotations.NullMarked;
