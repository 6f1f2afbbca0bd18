package org.lct.inventory.xodus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import jetbrains.exodus.ByteIterable;
import jetbrains.exodus.bindings.LongBinding;
import jetbrains.exodus.env.Environment;
import jetbrains.exodus.env.Store;
import jetbrains.exodus.env.StoreConfig;
import jetbrains.exodus.env.Transaction;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.StepRecord;
import org.lct.plan.ResourceAddress;

/// The stores of one cluster's environment, inside a transaction: `cluster` (by name of the part),
/// `resources` (by address) and `journal` (by number).
record Stores(Transaction transaction, Store cluster, Store resources, Store journal) {
  private static final ByteIterable VERSION = Codec.key("version");
  private static final ByteIterable NUMBER = Codec.key("number");
  private static final ByteIterable INFO = Codec.key("info");
  private static final ByteIterable STEPS = Codec.key("steps");
  private static final ByteIterable DEPLOYMENT = Codec.key("deployment");

  static Stores open(Environment environment, Transaction transaction) {
    return new Stores(transaction, store(environment, "cluster", transaction),
        store(environment, "resources", transaction), store(environment, "journal", transaction));
  }

  private static Store store(Environment environment, String name, Transaction transaction) {
    return environment.openStore(name, StoreConfig.WITHOUT_DUPLICATES, transaction);
  }

  void apply(ClusterChange change) {
    switch (change) {
      case ClusterChange.Info(ClusterInfo info) -> {
        cluster.put(transaction, VERSION, LongBinding.longToEntry(Codec.VERSION));
        cluster.put(transaction, INFO, Codec.INFO.write(info));
      }
      case ClusterChange.Put(ResourceRecord resource) -> resources.put(transaction,
          Codec.key(resource.address().value()), Codec.RESOURCE.write(resource));
      case ClusterChange.Remove(ResourceAddress address) ->
        resources.delete(transaction, Codec.key(address.value()));
      case ClusterChange.Steps(List<StepRecord> steps) ->
        cluster.put(transaction, STEPS, Codec.STEPS.write(steps));
      case ClusterChange.Deployment(DeploymentRecord deployment) ->
        cluster.put(transaction, DEPLOYMENT, Codec.DEPLOYMENT.write(deployment));
      case ClusterChange.Journal(JournalEntry entry) -> journal.putRight(transaction,
          LongBinding.longToEntry(journal.count(transaction)), Codec.ENTRY.write(entry));
    }
  }

  /// The number of the last transaction that wrote something; 0 if an earlier version wrote it.
  long number() {
    var number = cluster.get(transaction, NUMBER);
    return number == null ? 0 : LongBinding.entryToLong(number);
  }

  /// Gives this transaction the next number, and answers it.
  long count() {
    long next = number() + 1;
    cluster.put(transaction, NUMBER, LongBinding.longToEntry(next));
    return next;
  }

  /// Whether a later version wrote this.
  boolean isNewer() {
    var version = cluster.get(transaction, VERSION);
    return version != null && LongBinding.entryToLong(version) > Codec.VERSION;
  }

  Optional<ClusterState> state() {
    var info = cluster.get(transaction, INFO);
    if (info == null)
      return Optional.empty();
    SortedMap<ResourceAddress, ResourceRecord> found = new TreeMap<>();
    each(resources, bytes -> {
      var resource = Codec.RESOURCE.read(bytes);
      found.put(resource.address(), resource);
    });
    List<StepRecord> steps = Optional.ofNullable(cluster.get(transaction, STEPS))
        .map(Codec.STEPS::read).orElse(List.of());
    var last = Optional.ofNullable(cluster.get(transaction, DEPLOYMENT))
        .map(Codec.DEPLOYMENT::read);
    return Optional.of(new ClusterState(Codec.INFO.read(info), found, steps, last, Optional.empty()));
  }

  List<JournalEntry> entries() {
    var entries = new ArrayList<JournalEntry>();
    each(journal, bytes -> entries.add(Codec.ENTRY.read(bytes)));
    return entries;
  }

  private void each(Store store, Consumer<ByteIterable> reader) {
    try (var cursor = store.openCursor(transaction)) {
      while (cursor.getNext())
        reader.accept(cursor.getValue());
    }
  }
}
