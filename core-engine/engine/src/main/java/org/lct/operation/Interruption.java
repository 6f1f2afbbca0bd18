package org.lct.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lct.expand.DesiredLinode;
import org.lct.operation.Operation.DrainBackEnd;

/// A time in which a node does not work: from the begin of one operation to the end of another, or of the same; before
/// and after it, its NodeBalancers know.
///
/// @param accepts what has NodeBalancers send the node something again
record Interruption(DesiredLinode linode, Operation first, Operation last, List<DrainBackEnd> drains,
    List<? extends Operation> accepts) {
  Interruption {
    drains = List.copyOf(drains);
    accepts = List.copyOf(accepts);
  }

  /// What is rolled together: the nodes of one plan in one region.
  String group() {
    return group(linode);
  }

  static String group(DesiredLinode linode) {
    return linode.region() + "/" + linode.nodePlan();
  }

  /// All that begins with it.
  Stream<Operation> begins() {
    return Stream.concat(drains.stream(), Stream.of(first));
  }

  /// All that ends with it.
  Stream<Operation> ends() {
    return Stream.concat(accepts.stream(), Stream.of(last));
  }
}
