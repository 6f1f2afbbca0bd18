/// Linodes: making them, their power, their disks, configuration profiles and addresses.
@NullMarked
package org.lct.sandbox.linode;

import org.jspecify.annotations.NullMarked;
