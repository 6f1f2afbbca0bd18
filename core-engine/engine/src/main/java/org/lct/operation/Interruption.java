package org.lct.operation;

import org.lct.expand.DesiredLinode;

/// A time in which a node does not work: from the begin of one operation to the end of another, or of the same.
record Interruption(DesiredLinode linode, Operation first, Operation last) {
  /// What is rolled together: the nodes of one plan in one region.
  String group() {
    return linode.region() + "/" + linode.nodePlan();
  }
}
