/// What tests of the workbench share: the whole window on the test display, with the real engine and sandbox.
@NullMarked
package org.lct.app.testing;

import org.jspecify.annotations.NullMarked;
