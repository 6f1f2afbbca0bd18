package org.lct.cluster;

import java.time.Instant;
import org.lct.inventory.LockHolder;

/// Who changes a cluster, for its history.
final class Who {
  private Who() {}

  static String here() {
    var holder = LockHolder.here("", Instant.EPOCH);
    return holder.user() + "@" + holder.host();
  }
}
