package org.lct.plan;

/// When the init steps of a node run, in this order.
public enum InitPhase {
  /// When a node boots for the first time.
  FIRST_BOOT("firstboot"),
  /// At every boot.
  BOOT("boot"),
  /// Before a cluster starts.
  CLUSTER_STARTING("clusterstarting"),
  /// When the nodes of a cluster have started.
  CLUSTER_STARTED("clusterstarted"),
  /// When all nodes of a region are up.
  REGION_READY("regionready"),
  /// When every region is ready.
  PLAN_READY("planready");

  private final String key;

  InitPhase(String key) {
    this.key = key;
  }

  /// The phase's key in the plan.
  public String key() {
    return key;
  }
}
