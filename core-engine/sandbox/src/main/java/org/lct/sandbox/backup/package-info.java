/// Backups of Linodes: what was on their disks at some time.
@NullMarked
package org.lct.sandbox.backup;

import org.jspecify.annotations.NullMarked;
