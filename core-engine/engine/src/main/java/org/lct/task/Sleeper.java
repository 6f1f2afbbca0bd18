package org.lct.task;

import java.time.Duration;

/// The only way to wait for time to pass; tests bind one that remembers instead.
@FunctionalInterface
public interface Sleeper {
  /// Sleeps on the calling thread.
  void sleep(Duration duration) throws InterruptedException;

  /// Sleeps for real.
  Sleeper SYSTEM = Thread::sleep;
}
