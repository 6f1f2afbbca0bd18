package org.lct.inventory.xodus;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import jetbrains.exodus.ExodusException;
import jetbrains.exodus.env.Environment;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.InventoryException;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.Unresolved;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// A cluster's environment, open for writing. What operations ask for all the time is kept in memory
/// beside it.
final class XodusWriter implements ClusterWriter {
  private final Path directory;
  private final Closeable lock;
  private final Environment environment;
  private final GroupCommit commits;
  private final ConcurrentNavigableMap<ResourceAddress, ResourceRecord> resources = new ConcurrentSkipListMap<>();
  private final Unresolved unresolved = new Unresolved();
  private boolean closed;

  XodusWriter(Path directory, Environment environment, Closeable lock) {
    this.directory = directory;
    this.lock = lock;
    this.environment = environment;
    this.commits = new GroupCommit(environment, HighWater.in(directory));
    state().ifPresent(state -> resources.putAll(state.resources()));
    journal().forEach(unresolved::add);
  }

  @Override
  public Optional<ClusterState> state() {
    return guarded(() -> environment
        .computeInReadonlyTransaction(transaction -> Stores.open(environment, transaction).state()));
  }

  @Override
  public Optional<ResourceRecord> resource(ResourceAddress address) {
    return Optional.ofNullable(resources.get(address));
  }

  @Override
  public List<ResourceRecord> partsOf(ResourceAddress address) {
    var prefix = address.value() + "/";
    return resources.tailMap(new ResourceAddress(prefix)).values().stream()
        .takeWhile(resource -> resource.address().value().startsWith(prefix))
        .filter(resource -> resource.kind() != ResourceKind.VOLUME).toList();
  }

  @Override
  public void record(ClusterChange... changes) {
    guarded(() -> {
      commits.write(List.of(changes));
      return true;
    });
    for (var change : changes)
      remember(change);
  }

  private void remember(ClusterChange change) {
    switch (change) {
      case ClusterChange.Put(ResourceRecord resource) -> resources.put(resource.address(), resource);
      case ClusterChange.Remove(ResourceAddress address) -> resources.remove(address);
      case ClusterChange.Journal(JournalEntry entry) -> unresolved.add(entry);
      case ClusterChange.Info _,ClusterChange.Steps _,ClusterChange.Deployment _ -> {
        // Asked for seldom, so read from the store.
      }
    }
  }

  @Override
  public Set<String> unresolved() {
    return unresolved.operations();
  }

  @Override
  public List<JournalEntry> journal() {
    return guarded(() -> environment
        .computeInReadonlyTransaction(transaction -> Stores.open(environment, transaction).entries()));
  }

  @Override
  public synchronized boolean isOpen() { return !closed; }

  @Override
  public void delete() {
    closeEnvironment();
    try {
      // In one step, so that nobody who is killed here leaves half a store behind.
      HighWater.in(directory).forget();
      Files.move(directory.resolve("store"), directory.resolve("forgotten"));
    } catch (IOException e) {
      throw new InventoryException("Cannot remove " + directory + ": " + e.getMessage(), e);
    }
    try (var files = Files.walk(directory)) {
      var paths = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
      for (var path : paths)
        Files.delete(path);
      lock.close();
    } catch (IOException e) {
      throw new InventoryException("Cannot remove " + directory + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (closed)
      return;
    closeEnvironment();
    try {
      lock.close();
    } catch (IOException e) {
      throw new InventoryException("Cannot let go of " + directory + ": " + e.getMessage(), e);
    }
  }

  private synchronized void closeEnvironment() {
    if (closed)
      return;
    closed = true;
    commits.close();
    environment.close();
  }

  private interface Work<T> {
    T run();
  }

  private <T> T guarded(Work<T> work) {
    try {
      return work.run();
    } catch (ExodusException | CorruptStoreException e) {
      throw new InventoryException("The inventory in " + directory + " cannot be read or written: "
          + Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()), e);
    }
  }
}
