package org.lct.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ResourceAddress;

/// Which failed operations are tried again. Pure functions.
final class Retrial {
  private Retrial() {}

  /// What stands against trying these again: that nothing failed, or nothing of a resource that was named.
  static List<Diagnostic> problems(String cluster, List<FailedOperation> failed, Set<ResourceAddress> only) {
    if (failed.isEmpty())
      return List.of(Diagnostic.error("nothing-to-retry", Subject.whole(),
          "No operation of the cluster " + cluster + " has failed",
          "What was left undone otherwise: `linodetool cluster resume " + cluster + "`."));
    var known = failed.stream().map(FailedOperation::address).collect(Collectors.toSet());
    return only.stream().filter(address -> !known.contains(address)).sorted()
        .map(address -> Diagnostic.error("nothing-to-retry", Subject.on(address),
            "Nothing that failed is about " + address,
            "`linodetool cluster status " + cluster + "` shows what failed."))
        .toList();
  }

  /// The operations that are meant, by their names in the journal.
  static Set<String> chosen(List<FailedOperation> failed, Set<ResourceAddress> only) {
    return failed.stream().filter(one -> only.isEmpty() || only.contains(one.address()))
        .map(FailedOperation::operation).collect(Collectors.toSet());
  }
}
