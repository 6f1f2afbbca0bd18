/// The workbench: its entry and its composition.
@NullMarked
package org.lct.app;

import org.jspecify.annotations.NullMarked;
