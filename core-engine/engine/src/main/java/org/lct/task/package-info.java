/// Slow work and waiting, as ports and pure functions, so that tests decide how time passes.
@NullMarked
package org.lct.task;

import org.jspecify.annotations.NullMarked;
