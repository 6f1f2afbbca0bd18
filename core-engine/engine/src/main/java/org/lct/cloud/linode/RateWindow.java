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
/// @param lost what is known of requests in the current window that ended without an answer
record RateWindow(int limit, Duration length, int remaining, int inFlight, Optional<Instant> reset,
    Optional<Instant> previous, Lost lost) {
  /// Requests that ended without an answer, of which the server may have counted any before or after those it answered.
  ///
  /// @param count how many
  /// @param last when the last of them ended: it was counted before, if at all; empty if there are none
  record Lost(int count, Optional<Instant> last) {
    /// None.
    static final Lost NONE = new Lost(0, Optional.empty());
  }

  /// A limit about which only the published numbers are known.
  static RateWindow published(RateClass rateClass) {
    return new RateWindow(rateClass.limit(), rateClass.window(), rateClass.limit(), 0, Optional.empty(),
        Optional.empty(), Lost.NONE);
  }

  /// How long a request has to wait at `now`: zero if it may go, empty if that depends on answers still
  /// to come.
  Optional<Duration> waitAt(Instant now) {
    var current = at(now);
    if (current.remaining - current.inFlight > 0)
      return Optional.of(Duration.ZERO);
    if (current.inFlight > 0)
      return Optional.empty();
    return Optional.of(current.end().map(end -> Duration.between(now, end))
        .orElse(current.length));
  }

  /// After a request was sent at `now`.
  RateWindow sent(Instant now) {
    var current = at(now);
    return new RateWindow(current.limit, current.length, current.remaining, current.inFlight + 1,
        current.reset, current.previous, current.lost);
  }

  /// After a request ended at `now` without an answer that speaks of the limit: it counts as used.
  RateWindow lost(Instant now) {
    var current = at(now);
    return new RateWindow(limit, length, Math.max(0, current.remaining - 1), inFlight - 1, current.reset,
        current.previous, new Lost(current.lost.count + 1, Optional.of(now)));
  }

  /// After an answer. An answer that speaks of a window before the current one says nothing about this
  /// one but that its request is no longer under way.
  RateWindow answered(RateHeaders headers) {
    var end = headers.reset();
    boolean ended = reset.map(end::isBefore)
        .orElseGet(() -> previous.filter(last -> !end.isAfter(last)).isPresent());
    if (ended) {
      return new RateWindow(limit, length, remaining, inFlight - 1, reset, previous, lost);
    }
    boolean sameWindow = reset.isPresent() && end.equals(reset.get());
    // The answer may have been written before the lost requests were counted.
    int said = Math.max(0, headers.remaining() - lost.count);
    int left = sameWindow ? Math.min(remaining, said) : said;
    return new RateWindow(headers.limit(), learntLength(end), left, inFlight - 1, Optional.of(end),
        reset.or(() -> previous), lost);
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
    var end = end();
    if (end.isEmpty() || now.isBefore(end.get()))
      return this;
    // An answer that comes late tells of an end after which requests were lost already.
    boolean lostSince = reset.isPresent() && lost.last.filter(last -> !last.isBefore(end.get())).isPresent();
    var still = lostSince ? lost : Lost.NONE;
    return new RateWindow(limit, length, Math.max(0, limit - still.count), inFlight, Optional.empty(),
        reset.or(() -> previous), still).at(now);
  }

  /// When the current window ends, as answers say, or has surely ended, if none says so.
  private Optional<Instant> end() {
    return reset.or(() -> lost.last.map(last -> last.plus(length)));
  }
}
