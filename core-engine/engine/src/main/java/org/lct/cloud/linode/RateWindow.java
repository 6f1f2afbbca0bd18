package org.lct.cloud.linode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known about one rate limit at one moment: a value, advanced by pure functions. Times are the
/// server's.
///
/// Requests that are under way count as used until their answer says better, so that however answers are
/// reordered, no more than `limit` requests fall into a window as long as nobody else uses the token.
///
/// @param limit requests in a window
/// @param length how long a window is, at most
/// @param remaining requests left in the current window, as the last answer said
/// @param inFlight requests sent and not yet answered
/// @param reset when the current window ends; empty until an answer in it says so
/// @param previous when the last window known about ended
record RateWindow(int limit, Duration length, int remaining, int inFlight, Optional<Instant> reset,
    Optional<Instant> previous) {
  /// A limit about which only the published numbers are known.
  static RateWindow published(RateClass rateClass) {
    return new RateWindow(rateClass.limit(), rateClass.window(), rateClass.limit(), 0, Optional.empty(),
        Optional.empty());
  }

  /// How long a request has to wait at `now`: zero if it may go, empty if that depends on answers still
  /// to come.
  Optional<Duration> waitAt(Instant now) {
    var current = at(now);
    if (current.remaining - current.inFlight > 0)
      return Optional.of(Duration.ZERO);
    if (current.inFlight > 0)
      return Optional.empty();
    return Optional.of(current.reset.map(end -> Duration.between(now, end)).orElse(current.length));
  }

  /// After a request was sent at `now`.
  RateWindow sent(Instant now) {
    var current = at(now);
    return new RateWindow(current.limit, current.length, current.remaining, current.inFlight + 1,
        current.reset, current.previous);
  }

  /// After a request ended without an answer that speaks of the limit: it counts as used.
  RateWindow lost() {
    return new RateWindow(limit, length, Math.max(0, remaining - 1), inFlight - 1, reset, previous);
  }

  /// After an answer. An answer that speaks of a window before the current one says nothing about this
  /// one but that its request is no longer under way.
  RateWindow answered(RateHeaders headers) {
    var end = headers.reset();
    if (reset.isPresent() && end.isBefore(reset.get())) {
      return new RateWindow(limit, length, remaining, inFlight - 1, reset, previous);
    }
    boolean sameWindow = reset.isPresent() && end.equals(reset.get());
    int left = sameWindow ? Math.min(remaining, headers.remaining()) : headers.remaining();
    return new RateWindow(headers.limit(), learntLength(end), left, inFlight - 1, Optional.of(end),
        reset.or(() -> previous));
  }

  /// Windows are no longer than the time between two of their ends.
  private Duration learntLength(Instant end) {
    var before = reset.or(() -> previous);
    if (before.isEmpty() || !end.isAfter(before.get()))
      return length;
    var between = Duration.between(before.get(), end);
    return between.compareTo(length) < 0 ? between : length;
  }

  private RateWindow at(Instant now) {
    if (reset.isEmpty() || now.isBefore(reset.get()))
      return this;
    return new RateWindow(limit, length, limit, inFlight, Optional.empty(), reset);
  }
}
