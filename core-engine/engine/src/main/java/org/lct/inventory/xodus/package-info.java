/// The inventory in Xodus, the embedded default: one environment per cluster, opened for writing by one
/// process at a time and read by any number while that goes on. Seen from outside by [XodusModule] only.
@NullMarked
package org.lct.inventory.xodus;

import org.jspecify.annotations.NullMarked;
