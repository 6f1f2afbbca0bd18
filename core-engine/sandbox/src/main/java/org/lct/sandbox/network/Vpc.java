package org.lct.sandbox.network;

import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A virtual private cloud: a network of one region that only its members see.
record Vpc(long id, String label, String description, String region, long created, long updated)
    implements
      Row {

  Vpc changed(String newLabel, String newDescription, long at) {
    return new Vpc(id, newLabel, newDescription, region, created, at);
  }

  Subject subject() {
    return Subject.of("vpc", id, label, "/vpcs");
  }
}
