package org.lct.sandbox.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/// Draws how long things take: the same seed and the same key always give the same duration, in any order.
///
/// @param seed the run's seed
/// @param settled how long the work of some kinds takes always
record Durations(long seed, Map<JobKind, Duration> settled) {
  /// Seconds between a job's order and its start, *assumed*.
  private static final double LEAST_QUEUED = 0.5;
  private static final double MOST_QUEUED = 2;

  /// The three durations of one job, seconds.
  ///
  /// @param key names the job within the run: what is worked on, the action, how often it happened before
  Drawn draw(JobKind kind, String key) {
    var crc = new CRC32();
    crc.update((kind + " " + key).getBytes(UTF_8));
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + crc.getValue());
    return new Drawn(random.nextDouble(LEAST_QUEUED, MOST_QUEUED), work(kind, random.nextDouble()),
        kind.linger(random.nextDouble()));
  }

  private double work(JobKind kind, double fraction) {
    var always = settled.get(kind);
    return always == null ? kind.work(fraction) : always.toMillis() / 1e3;
  }

  /// Seconds in the queue, at work, and until the Linode is free again.
  record Drawn(double queued, double work, double linger) {}
}
