/// Addresses that the account keeps when nobody has them.
@NullMarked
package org.lct.sandbox.address;

import org.jspecify.annotations.NullMarked;
