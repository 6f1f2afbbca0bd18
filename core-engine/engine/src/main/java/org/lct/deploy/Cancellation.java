package org.lct.deploy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The request to stop a deployment: no new operation begins, waits end, and calls that are under way are
/// let finish, so that nothing is left in doubt. Thread-safe.
public final class Cancellation {
  private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
  private volatile boolean requested;

  /// Asks to stop. Returns at once.
  public void request() {
    requested = true;
    workers.forEach(Worker::stop);
  }

  /// Whether somebody asked to stop.
  public boolean requested() {
    return requested;
  }

  /// The calling thread as one that can be stopped, until it is closed.
  Worker worker() {
    var worker = new Worker(Thread.currentThread());
    workers.add(worker);
    if (requested)
      worker.stop();
    return worker;
  }

  /// A thread that works for the deployment. It is interrupted when it waits, never while it calls.
  final class Worker implements AutoCloseable {
    private final Thread thread;
    private boolean calling;

    private Worker(Thread thread) {
      this.thread = thread;
    }

    /// A call is about to be made.
    ///
    /// @throws InterruptedException if it shall not be made any more
    synchronized void callBegins() throws InterruptedException {
      if (requested)
        throw new InterruptedException("The deployment is being stopped");
      calling = true;
    }

    /// The call has ended.
    synchronized void callEnded() {
      calling = false;
      if (requested)
        thread.interrupt();
    }

    private synchronized void stop() {
      if (!calling)
        thread.interrupt();
    }

    @Override
    public void close() {
      workers.remove(this);
    }
  }
}
