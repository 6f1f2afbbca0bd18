/// What runs, compared with what is wanted: [ObservedCluster] is what the cloud says now, [ChangeSet] is
/// what the plan proposes to do about it. Comparing touches neither the cloud nor the inventory.
@NullMarked
package org.lct.diff;

import org.jspecify.annotations.NullMarked;
