package org.lct.app.deployment;

import org.lct.topology.diagram.Health;

/// How far a run is.
///
/// @param total how many operations there are
/// @param nodes how the nodes of the cluster are
public record DeploymentCounts(int total, int succeeded, int inWork, int failed, Health nodes) {
  /// Nothing is known yet.
  static final DeploymentCounts NONE = new DeploymentCounts(0, 0, 0, 0, Health.NONE);

  /// The share of operations that succeeded, in whole percent; 0 while none are known.
  public int percent() {
    return total == 0 ? 0 : 100 * succeeded / total;
  }
}
