package org.lct.inventory;

/// Somebody else is changing the cluster.
public final class ClusterLockedException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient LockHolder holder;

  /// The cluster `name` is held by `holder`.
  public ClusterLockedException(String name, LockHolder holder) {
    super("The cluster " + name + " is being changed by " + holder);
    this.holder = holder;
  }

  /// Who holds it.
  public LockHolder holder() {
    return holder;
  }
}
