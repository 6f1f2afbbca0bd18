package org.lct.cloud.linode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.lct.cloud.RateLimit;

/// Lets requests of one token go when the API will accept them: nothing is sent to be refused.
///
/// Requests of a class go in the order in which they asked. Thread-safe; [#acquire] blocks and can be
/// interrupted.
final class RateScheduler {
  private final InstantSource serverClock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<RateClass, Queue> queues = new EnumMap<>(RateClass.class);

  RateScheduler(InstantSource serverClock) {
    this.serverClock = serverClock;
    for (var rateClass : RateClass.values())
      queues.put(rateClass, new Queue(RateWindow.published(rateClass)));
  }

  /// Waits until a request of this class may go and counts it as under way. Whoever calls this tells the
  /// outcome to the permit exactly once.
  Permit acquire(RateClass rateClass) throws InterruptedException {
    lock.lockInterruptibly();
    var queue = queue(rateClass);
    var myTurn = lock.newCondition();
    queue.waiting.add(myTurn);
    try {
      queue.await(myTurn, serverClock);
      queue.window = queue.window.sent(serverClock.instant());
      return new Permit(queue);
    } finally {
      queue.waiting.remove(myTurn);
      queue.wakeFirst();
      lock.unlock();
    }
  }

  /// How long a window of this class is, as far as is known.
  Duration windowLength(RateClass rateClass) {
    lock.lock();
    try {
      return queue(rateClass).window.length();
    } finally {
      lock.unlock();
    }
  }

  /// How many requests of this class fit into a window, as far as is known.
  RateLimit limit(RateClass rateClass) {
    lock.lock();
    try {
      var window = queue(rateClass).window;
      return new RateLimit(window.limit(), window.length());
    } finally {
      lock.unlock();
    }
  }

  private Queue queue(RateClass rateClass) {
    return Objects.requireNonNull(queues.get(rateClass));
  }

  /// The right to send one request.
  final class Permit {
    private final Queue queue;

    private Permit(Queue queue) {
      this.queue = queue;
    }

    /// The request has ended; `headers` is what its answer said about the limit, if it said anything.
    void ended(Optional<RateHeaders> headers) {
      lock.lock();
      try {
        queue.window = headers.map(queue.window::answered)
            .orElseGet(() -> queue.window.lost(serverClock.instant()));
        queue.wakeFirst();
      } finally {
        lock.unlock();
      }
    }
  }

  /// Those who wait for one limit, in order. Guarded by the scheduler's lock.
  private static final class Queue {
    private final SequencedSet<Condition> waiting = new LinkedHashSet<>();
    private RateWindow window;

    private Queue(RateWindow window) {
      this.window = window;
    }

    private void await(Condition myTurn, InstantSource clock) throws InterruptedException {
      while (true) {
        boolean first = waiting.getFirst().equals(myTurn);
        var wait = first ? window.waitAt(clock.instant()) : Optional.<Duration>empty();
        if (wait.filter(Duration::isZero).isPresent())
          return;
        if (wait.isEmpty()) {
          myTurn.await();
        } else {
          // A millisecond more than needed keeps rounding from making this spin.
          myTurn.awaitNanos(wait.get().plusMillis(1).toNanos());
        }
      }
    }

    private void wakeFirst() {
      if (!waiting.isEmpty())
        waiting.getFirst().signal();
    }
  }
}
