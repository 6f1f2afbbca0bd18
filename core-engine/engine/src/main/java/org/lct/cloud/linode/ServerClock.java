package org.lct.cloud.linode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's clock as seen from here, never ahead of it.
///
/// Limits end at times of the server's clock, and laptops' clocks are wrong. Every answer's `Date`, cut to
/// the second, was written between the sending of the request and the arrival of the answer; what all
/// these intervals have in common bounds the difference ever more closely. Thread-safe.
final class ServerClock implements InstantSource {
  private final InstantSource local;
  private Duration behind = Duration.ZERO;
  private Duration ahead = Duration.ZERO;
  private boolean known;

  ServerClock(InstantSource local) {
    this.local = local;
  }

  /// What the local clock says, for [#answered].
  Instant local() {
    return local.instant();
  }

  /// Learns from an answer: `date` is its header, the other two are times of the local clock.
  synchronized void answered(Instant sent, Instant date, Instant received) {
    var least = Duration.between(received, date);
    var most = Duration.between(sent, date.plusSeconds(1));
    var low = max(behind, least);
    var high = min(ahead, most);
    boolean clockWasSet = known && low.compareTo(high) > 0;
    behind = clockWasSet || !known ? least : low;
    ahead = clockWasSet || !known ? most : high;
    known = true;
  }

  /// A time the server's clock has surely reached; the local clock's before the first answer.
  @Override
  public synchronized Instant instant() {
    return known ? local.instant().plus(behind) : local.instant();
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
