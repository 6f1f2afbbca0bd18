/// Which account of the cloud a command means, how it is reached, and where everything we keep on this
/// machine stands.
@NullMarked
package org.lct.account;

import org.jspecify.annotations.NullMarked;
