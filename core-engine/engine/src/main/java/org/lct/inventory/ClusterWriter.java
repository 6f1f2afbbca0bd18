package org.lct.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.plan.ResourceAddress;

/// A cluster held for changing, by one process at a time, until it is closed. Methods may be called from
/// any thread, interrupted or not; they throw [InventoryException] if the store fails.
public interface ClusterWriter extends AutoCloseable {
  /// What is recorded now; empty before the cluster itself is recorded.
  Optional<ClusterState> state();

  /// The resource at `address`, if it is recorded. Fast.
  Optional<ResourceRecord> resource(ResourceAddress address);

  /// The recorded parts of a resource: what has an address below its own, volumes excepted. Fast.
  List<ResourceRecord> partsOf(ResourceAddress address);

  /// Records these changes, all or none, and returns only when they would survive a power cut.
  void record(ClusterChange... changes);

  /// The operations that were intended and about whose outcome nothing is recorded.
  Set<String> unresolved();

  /// The whole journal, oldest first.
  List<JournalEntry> journal();

  /// Whether it is still held: neither deleted nor closed.
  boolean isOpen();

  /// Forgets the cluster altogether and lets it go. Nothing can be written afterwards.
  void delete();

  /// Lets others change the cluster.
  @Override
  void close();
}
