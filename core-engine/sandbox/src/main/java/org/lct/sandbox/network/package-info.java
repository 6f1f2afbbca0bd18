/// Private networks: VPCs with their subnets, VLANs, the interfaces that lead into them, and who has which address.
///
/// Knows Linodes as rows only. How interfaces are asked for and shown is in `org.lct.sandbox.interfaces`.
@NullMarked
package org.lct.sandbox.network;

import org.jspecify.annotations.NullMarked;
