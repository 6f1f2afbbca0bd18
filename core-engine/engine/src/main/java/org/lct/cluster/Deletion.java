package org.lct.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.ObservedCluster;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;

/// What the deletion of a cluster destroys. A pure function.
final class Deletion {
  private Deletion() {}

  /// Deletes everything that is there but the volumes the policy keeps. What vanishes with its whole is not
  /// named.
  static ChangeSet of(ObservedCluster observed, VolumePolicy policy) {
    var changes = new ArrayList<Change>();
    var kept = new ArrayList<ResourceRecord>();
    for (var there : observed.resources().values()) {
      switch (there.kind()) {
        case DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE -> {
          // Vanishes with its Linode or NodeBalancer.
        }
        case VOLUME -> {
          if (keeps(there, policy))
            kept.add(there);
          else
            changes.add(new Change.Delete(there));
        }
        case LINODE, NODEBALANCER, FIREWALL -> changes.add(new Change.Delete(there));
      }
    }
    changes.sort(Comparator.comparing(Change::address));
    return new ChangeSet(changes, kept);
  }

  private static boolean keeps(ResourceRecord volume, VolumePolicy policy) {
    return switch (policy) {
      case KEEP -> true;
      case DELETE -> false;
      case AS_PLANNED -> volume.fact(Fact.KEEP).map(Boolean::parseBoolean).orElse(true);
    };
  }
}
