/// The routes of reserved addresses and IPv6 ranges, and of addresses that are moved or shared between Linodes.
@NullMarked
package org.lct.sandbox.networking;

import org.jspecify.annotations.NullMarked;
