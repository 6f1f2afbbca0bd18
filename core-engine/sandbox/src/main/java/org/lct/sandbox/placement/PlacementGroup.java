package org.lct.sandbox.placement;

import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// Linodes of one region that are to stand on different hosts.
///
/// @param policy `strict`: a Linode whose host is taken is refused; `flexible`: it is taken in all the same
record PlacementGroup(long id, String label, String region, String policy) implements Row {
  /// The only type there is.
  static final String TYPE = "anti_affinity:local";
  static final String STRICT = "strict";

  boolean strict() {
    return policy.equals(STRICT);
  }

  PlacementGroup labelled(String newLabel) {
    return new PlacementGroup(id, newLabel, region, policy);
  }

  Subject subject() {
    return Subject.of("placement_group", id, label, "/placement/groups");
  }
}
