/// What tests of the plan editor share: plans, and the view of one on the test display.
@NullMarked
package org.lct.editor.testing;

import org.jspecify.annotations.NullMarked;
