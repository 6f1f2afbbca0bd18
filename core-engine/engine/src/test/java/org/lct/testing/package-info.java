/// Helpers that the tests of several modules share.
@NullMarked
package org.lct.testing;

import org.jspecify.annotations.NullMarked;
