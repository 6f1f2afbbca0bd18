package org.lct.sandbox.server;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.store.Store;

/// Lets one request at a time at the cloud, in a cloud that is up to date, and keeps what it changed.
public final class Transactions {
  private final ReentrantLock lock;
  private final Cloud cloud;
  private final Jobs jobs;

  /// Transactions on this cloud, just loaded.
  ///
  /// @param lock of all clouds of the sandbox
  public Transactions(ReentrantLock lock, Cloud cloud, Jobs jobs) {
    this.lock = lock;
    this.cloud = cloud;
    this.jobs = jobs;
    jobs.resume();
  }

  /// Does the work. What it changed is durable when this returns, and undone when this throws.
  ///
  /// @throws IOException when it could not be made durable
  <R> R run(Supplier<R> work) throws IOException {
    lock.lock();
    try {
      catchUp();
      var result = work.get();
      cloud.store().commit();
      return result;
    } finally {
      cloud.store().rollback();
      lock.unlock();
    }
  }

  /// Looks at what stands still while no request is carried out.
  <R> R look(Supplier<R> look) {
    lock.lock();
    try {
      return look.get();
    } finally {
      lock.unlock();
    }
  }

  /// Exchanges the whole cloud by this work on its store, which is durable or not done at all.
  ///
  /// @throws IOException when it could not be done; the cloud is then as before
  void exchange(Exchange work) throws IOException {
    lock.lock();
    try {
      catchUp();
      work.on(cloud.store());
      jobs.resume();
    } finally {
      lock.unlock();
    }
  }

  /// Replaces what a store holds.
  @FunctionalInterface
  interface Exchange {
    /// Does so, durably or not at all.
    void on(Store store) throws IOException;
  }

  /// Ends the journal once the request under way is done. Later changes fail.
  void close() throws IOException {
    lock.lock();
    try {
      cloud.store().close();
    } finally {
      lock.unlock();
    }
  }

  /// Lets everything happen that was due by now: kept whatever becomes of the request.
  private void catchUp() throws IOException {
    var kept = false;
    try {
      cloud.clock().tick();
      jobs.advance();
      cloud.store().commit();
      kept = true;
    } finally {
      if (!kept) {
        cloud.store().rollback();
        jobs.resume();
      }
    }
  }
}
