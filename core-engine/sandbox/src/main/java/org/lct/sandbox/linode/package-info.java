/// Linodes: making, moving and copying them, their power, their disks, configuration profiles, addresses and backups.
@NullMarked
package org.lct.sandbox.linode;

import org.jspecify.annotations.NullMarked;
