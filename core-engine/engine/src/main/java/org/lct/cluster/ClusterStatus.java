package org.lct.cluster;

import java.util.List;
import org.lct.diff.Drift;

/// How a cluster is getting on.
///
/// @param nodes in the order of their addresses
/// @param drift what is there otherwise than recorded
public record ClusterStatus(List<NodeStatus> nodes, List<Drift> drift) {
  public ClusterStatus {
    nodes = List.copyOf(nodes);
    drift = List.copyOf(drift);
  }
}
