/// Things of an account that nobody planned, in the words of a plan. Pure functions; what asks the cloud and keeps the
/// result is in `cluster`.
@NullMarked
package org.lct.adopt;

import org.jspecify.annotations.NullMarked;
