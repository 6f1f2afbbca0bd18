package org.lct.task;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after the n-th failed attempt: a pure function, without clock or sleeping.
///
/// @param first the wait after the first attempt
/// @param factor by how much each wait is longer than the one before
/// @param longest no wait is longer
/// @param jitter the share of each wait, 0 to 1, that is random, so that many waiters do not ask at once
public record Backoff(Duration first, double factor, Duration longest, double jitter) {
  /// The wait after attempt `attempt`, counted from one.
  public Duration after(int attempt, RandomGenerator random) {
    double millis = Math.min(first.toMillis() * Math.pow(factor, attempt - 1.0), (double) longest.toMillis());
    return Duration.ofMillis((long) (millis * (1 - jitter * random.nextDouble())));
  }
}
