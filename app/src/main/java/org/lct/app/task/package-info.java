/// Slow work of the workbench: on virtual threads, answered on the JavaFX thread, listed while it runs.
@NullMarked
package org.lct.app.task;

import org.jspecify.annotations.NullMarked;
