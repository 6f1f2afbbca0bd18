package org.lct.cluster;

import java.util.Optional;
import org.lct.cloud.LinodeStatus;
import org.lct.inventory.ResourceRecord;

/// How a node is getting on.
///
/// @param node as it is recorded
/// @param status what the cloud says of it; empty if it is gone
/// @param backEnds behind how many ports of NodeBalancers it stands
/// @param up at how many of them its last check passed
public record NodeStatus(ResourceRecord node, Optional<LinodeStatus> status, int backEnds, int up) {
  /// Whether it runs, and every NodeBalancer finds that it does.
  public boolean works() {
    return status.filter(LinodeStatus.RUNNING::equals).isPresent() && up == backEnds;
  }
}
