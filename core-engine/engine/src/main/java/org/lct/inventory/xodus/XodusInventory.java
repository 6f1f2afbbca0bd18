package org.lct.inventory.xodus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jetbrains.exodus.ExodusException;
import jetbrains.exodus.env.Environment;
import jetbrains.exodus.env.EnvironmentConfig;
import jetbrains.exodus.env.Environments;
import org.lct.inventory.ClusterLockedException;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.Inventory;
import org.lct.inventory.InventoryException;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.LockHolder;
import org.lct.task.Sleeper;

/// One directory with a folder for each cluster: `lock`, and the Xodus environment in `store`. A process
/// must use one object for a directory.
final class XodusInventory implements Inventory {
  private static final int READ_ATTEMPTS = 20;
  private static final Duration BETWEEN_READS = Duration.ofMillis(100);

  private final Path directory;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, LockHolder> held = new ConcurrentHashMap<>();
  /// Held while a lock's file is opened: a second channel on the file of a lock that this process has must not even
  /// be opened, because closing it would let go of the lock.
  private final ReentrantLock files = new ReentrantLock();

  XodusInventory(Path directory, InstantSource clock, Sleeper sleeper) {
    this.directory = directory;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public List<String> names() {
    if (!Files.isDirectory(directory))
      return List.of();
    try (var folders = Files.list(directory)) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("store")))
          .map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new InventoryException("Cannot read " + directory + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<ClusterState> find(String name) {
    return read(name, Stores::state).map(state -> holder(name).map(state::heldBy).orElse(state));
  }

  private Optional<LockHolder> holder(String name) {
    files.lock();
    try {
      return Optional.ofNullable(held.get(name)).or(() -> LockFile.current(lockFile(name)));
    } finally {
      files.unlock();
    }
  }

  private Path lockFile(String name) {
    return directory.resolve(name).resolve("lock");
  }

  @Override
  public List<JournalEntry> journal(String name) {
    return read(name, stores -> Optional.of(stores.entries())).orElse(List.of());
  }

  private <T> Optional<T> read(String name, Function<Stores, Optional<T>> reading) {
    var store = directory.resolve(name).resolve("store");
    for (int attempt = 1;; attempt++) {
      if (!Files.isDirectory(store))
        return Optional.empty();
      long number = reached(directory.resolve(name));
      try (var environment = Environments.newInstance(store.toFile(), forReading())) {
        return environment.computeInReadonlyTransaction(transaction -> {
          var stores = Stores.open(environment, transaction);
          requireReadable(stores, name);
          requireWhole(stores, number);
          return reading.apply(stores);
        });
      } catch (ExodusException e) {
        // A writer may be making or removing the very files that are being read.
        if (attempt == READ_ATTEMPTS)
          throw unreadable(store, e);
        pause();
      } catch (CorruptStoreException e) {
        throw unreadable(store, e);
      }
    }
  }

  private void pause() {
    try {
      sleeper.sleep(BETWEEN_READS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InventoryException("Reading the inventory was interrupted", e);
    }
  }

  @Override
  public ClusterWriter lock(String name, String operation) throws ClusterLockedException {
    var lock = take(name, LockHolder.here(operation, clock.instant()));
    var folder = directory.resolve(name);
    try {
      var environment = Environments.newInstance(folder.resolve("store").toFile(), writing());
      prepare(name, environment, reached(folder));
      return new XodusWriter(folder, environment, () -> release(name, lock));
    } catch (ExodusException | CorruptStoreException e) {
      release(name, lock);
      throw unreadable(folder, e);
    } catch (InventoryException e) {
      release(name, lock);
      throw e;
    }
  }

  @Override
  public void setAside(String name) throws ClusterLockedException {
    var store = directory.resolve(name).resolve("store");
    if (!Files.isDirectory(store))
      return;
    var lock = take(name, LockHolder.here("recover", clock.instant()));
    try {
      HighWater.in(directory.resolve(name)).forget();
      Files.move(store, store.resolveSibling("store-damaged-" + clock.instant().toEpochMilli()));
    } catch (IOException e) {
      throw new InventoryException("Cannot move " + store + ": " + e.getMessage(), e);
    } finally {
      release(name, lock);
    }
  }

  private void release(String name, LockFile lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new InventoryException("Cannot write to " + directory.resolve(name) + ": " + e.getMessage(), e);
    } finally {
      held.remove(name);
    }
  }

  private LockFile take(String name, LockHolder me) throws ClusterLockedException {
    files.lock();
    try {
      var holder = held.get(name);
      if (holder != null)
        throw new ClusterLockedException(name, holder);
      Files.createDirectories(directory.resolve(name));
      var lock = LockFile.take(lockFile(name), me);
      if (lock.isEmpty())
        throw new ClusterLockedException(name, LockFile.holder(lockFile(name)));
      held.put(name, me);
      return lock.get();
    } catch (IOException e) {
      throw new InventoryException("Cannot write to " + directory.resolve(name) + ": " + e.getMessage(), e);
    } finally {
      files.unlock();
    }
  }

  /// Makes the stores of a new environment; refuses one that a later version wrote.
  private static void prepare(String name, Environment environment, long number) {
    try {
      environment.executeInExclusiveTransaction(transaction -> {
        var stores = Stores.open(environment, transaction);
        requireReadable(stores, name);
        requireWhole(stores, number);
      });
    } catch (InventoryException | ExodusException e) {
      environment.close();
      throw e;
    }
  }

  private static long reached(Path folder) {
    try {
      return HighWater.in(folder).number();
    } catch (IOException e) {
      throw new InventoryException("Cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  /// A store of which the end was overwritten opens as what it was before.
  private static void requireWhole(Stores stores, long number) {
    if (stores.number() < number)
      throw new ExodusException(
          "what was recorded last is missing (%d of %d)".formatted(stores.number(), number));
  }

  private static void requireReadable(Stores stores, String name) {
    if (stores.isNewer()) {
      throw new InventoryException("The cluster " + name + " was recorded by a newer version of the toolkit",
          new IllegalStateException("version above " + Codec.VERSION));
    }
  }

  private static InventoryException unreadable(Path path, RuntimeException e) {
    return new InventoryException("The inventory in " + path + " cannot be read: "
        + Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()), e);
  }

  /// Durable: a transaction is on disk when it returns. Xodus would otherwise sync every ten seconds.
  private static EnvironmentConfig writing() {
    return new EnvironmentConfig().setLogDurableWrite(true).setManagementEnabled(false)
        .setMemoryUsage(16L << 20).setEnvCloseForcedly(true);
  }

  /// Reads what is there without the writer's lock, following the writer.
  private static EnvironmentConfig forReading() {
    return new EnvironmentConfig().setEnvIsReadonly(true).setEnvReadonlyEmptyStores(true).setGcEnabled(false)
        .setManagementEnabled(false).setMemoryUsage(16L << 20).setEnvCloseForcedly(true)
        .setLogDataReaderWriterProvider("jetbrains.exodus.io.WatchingFileDataReaderWriterProvider");
  }
}
