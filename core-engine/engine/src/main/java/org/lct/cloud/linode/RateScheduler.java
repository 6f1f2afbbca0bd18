package org.lct.cloud.linode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.lct.cloud.RateLimit;

/// Lets requests of one token go when the API will accept them: nothing is sent to be refused.
///
/// Everybody who asks does so in a lane of his own, a deployment of a cluster for instance. Requests of a class and a
/// lane go in the order in which they asked, and lanes take turns. Thread-safe; [#acquire] blocks and can be
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

  /// One of those who take turns; told from others by its identity.
  static final class Lane {}

  /// Waits until a request of this class may go and counts it as under way. Whoever calls this tells the
  /// outcome to the permit exactly once.
  Permit acquire(RateClass rateClass, Lane lane) throws InterruptedException {
    lock.lockInterruptibly();
    var queue = queue(rateClass);
    var myTurn = lock.newCondition();
    queue.waiting.add(lane, myTurn);
    try {
      queue.await(myTurn, serverClock);
      queue.window = queue.window.sent(serverClock.instant());
      queue.waiting.nextLane();
      return new Permit(queue);
    } finally {
      queue.waiting.remove(lane, myTurn);
      queue.wakeFirst();
      lock.unlock();
    }
  }

  /// How long a window of this class is, as far as is known; a short time if no limit is in force.
  Duration windowLength(RateClass rateClass) {
    lock.lock();
    try {
      return queue(rateClass).window.pace();
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

    /// The request has ended.
    ///
    /// @param headers what its answer said about the limit, if it said anything
    /// @param done whether it was carried out
    void ended(Optional<RateHeaders> headers, boolean done) {
      lock.lock();
      try {
        queue.window = headers.map(queue.window::answered)
            .orElseGet(() -> done ? queue.window.unlimited() : queue.window.lost(serverClock.instant()));
        queue.wakeFirst();
      } finally {
        lock.unlock();
      }
    }
  }

  /// Those who wait for one limit. Guarded by the scheduler's lock.
  private static final class Queue {
    private final Turns<Lane, Condition> waiting = new Turns<>();
    private RateWindow window;

    private Queue(RateWindow window) {
      this.window = window;
    }

    private void await(Condition myTurn, InstantSource clock) throws InterruptedException {
      while (true) {
        boolean first = waiting.first().filter(myTurn::equals).isPresent();
        var wait = first ? window.waitAt(clock.instant(), waiting.size()) : Optional.<Duration>empty();
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
      waiting.first().ifPresent(Condition::signal);
    }
  }
}
