package org.lct.sandbox.linode;

import org.lct.sandbox.store.Row;

/// Where a Linode is going: its plan and region when the job under way ends.
///
/// @param id the Linode's
/// @param growing whether its disk is to take all of the new plan
record Move(long id, String type, String region, boolean growing) implements Row {}
