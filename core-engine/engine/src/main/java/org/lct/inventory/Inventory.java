package org.lct.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The clusters we know. All methods may be called from any thread; they throw [InventoryException] if the
/// store cannot be read or written.
public interface Inventory {
  /// The names of all clusters, sorted.
  List<String> names();

  /// What is recorded of a cluster, also while somebody changes it.
  Optional<ClusterState> find(String name);

  /// The whole journal of a cluster, oldest first; empty if there is no such cluster.
  List<JournalEntry> journal(String name);

  /// The operations of a cluster that were intended and about whose outcome nothing is recorded; none if there is no
  /// such cluster.
  default Set<String> unresolved(String name) {
    var unresolved = new Unresolved();
    journal(name).forEach(unresolved::add);
    return unresolved.operations();
  }

  /// Moves what is recorded of a cluster out of the way, whether it can be read or not; nothing is recorded of it then.
  ///
  /// @throws ClusterLockedException if somebody is changing it
  void setAside(String name) throws ClusterLockedException;

  /// Takes a cluster for changing; it need not exist yet.
  ///
  /// @param operation what is about to be done, for whoever finds the cluster locked
  /// @throws ClusterLockedException if somebody, here or in another process, is changing it
  ClusterWriter lock(String name, String operation) throws ClusterLockedException;
}
