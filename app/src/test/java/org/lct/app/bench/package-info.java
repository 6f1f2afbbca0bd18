/// The benchmarks that need a window: programs, not tests, started by `bin/bench`.
@NullMarked
package org.lct.app.bench;

import org.jspecify.annotations.NullMarked;
