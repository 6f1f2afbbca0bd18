/// The benchmarks behind `bin/bench`: programs, not tests, each printing figures with the floor or peer they
/// are held against.
@NullMarked
package org.lct.bench;

import org.jspecify.annotations.NullMarked;
