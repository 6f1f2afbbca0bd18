package org.lct.cluster;

import java.util.Optional;
import org.lct.cloud.LinodeStatus;
import org.lct.deploy.NodeHealth;
import org.lct.inventory.ResourceRecord;

/// How a node is getting on.
///
/// @param node as it is recorded
/// @param status what the cloud says of it; empty if it is gone
/// @param backEnds behind how many ports of NodeBalancers it stands
/// @param up at how many of them its last check passed and it gets connections
/// @param health what a look at it has shown; empty if it does not run, or its plan does not say how to look
public record NodeStatus(ResourceRecord node, Optional<LinodeStatus> status, int backEnds, int up,
    Optional<NodeHealth> health) {
  /// Whether it runs, every NodeBalancer finds that it does, and no look shows otherwise.
  public boolean works() {
    return status.filter(LinodeStatus.RUNNING::equals).isPresent() && up == backEnds
        && health.filter(look -> look.state() == NodeHealth.State.FAILS).isEmpty();
  }

  NodeStatus seen(NodeHealth look) {
    return new NodeStatus(node, status, backEnds, up, Optional.of(look));
  }
}
