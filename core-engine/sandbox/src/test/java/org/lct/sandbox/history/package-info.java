/// Whether what concurrent clients saw can have happened one after the other.
@NullMarked
package org.lct.sandbox.history;

import org.jspecify.annotations.NullMarked;
