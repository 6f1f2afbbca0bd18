package org.lct.inventory.xodus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import jetbrains.exodus.ExodusException;
import jetbrains.exodus.env.Environment;
import org.lct.inventory.ClusterChange;

/// Writes what many threads want recorded on one thread, as many at a time as have queued up, each batch in
/// one durable transaction: a disk that syncs a few hundred times a second records thousands of changes.
///
/// The one thread is never interrupted; an interrupt in the middle of Xodus' file operations would close
/// its files.
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_BATCH = 1024;

  private final Environment environment;
  private final HighWater highWater;
  private final LinkedBlockingQueue<Request> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  GroupCommit(Environment environment, HighWater highWater) {
    this.environment = environment;
    this.highWater = highWater;
    this.thread = Thread.ofPlatform().name("inventory-writer").daemon().start(this::run);
  }

  private record Request(List<ClusterChange> changes, CompletableFuture<Void> written, boolean last) {}

  /// Records the changes, all or none, and returns when they are durable, however often the calling thread
  /// is interrupted.
  void write(List<ClusterChange> changes) {
    var request = new Request(changes, new CompletableFuture<>(), false);
    queue.add(request);
    try {
      request.written.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause)
        throw cause;
      throw e;
    }
  }

  private void run() {
    boolean open = true;
    while (open) {
      var batch = next();
      open = batch.stream().noneMatch(Request::last);
      commit(batch);
    }
  }

  private List<Request> next() {
    var batch = new ArrayList<Request>();
    while (batch.isEmpty()) {
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        // Nobody has a reason to interrupt this thread, and what is queued must be written.
        continue;
      }
      queue.drainTo(batch, LARGEST_BATCH);
    }
    return batch;
  }

  private void commit(List<Request> batch) {
    try {
      long number = environment.computeInExclusiveTransaction(transaction -> {
        var stores = Stores.open(environment, transaction);
        batch.stream().flatMap(request -> request.changes.stream()).forEach(stores::apply);
        return stores.count();
      });
      highWater.reach(number);
      batch.forEach(request -> request.written.complete(null));
    } catch (IOException e) {
      batch.forEach(request -> request.written.completeExceptionally(new ExodusException(e)));
    } catch (RuntimeException | Error e) {
      batch.forEach(request -> request.written.completeExceptionally(e));
    }
  }

  /// Writes what is queued and ends the thread.
  @Override
  public void close() {
    var request = new Request(List.of(), new CompletableFuture<>(), true);
    queue.add(request);
    request.written.exceptionally(_ -> null).join();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted)
      Thread.currentThread().interrupt();
  }
}
