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
/// @param sharing what is known of others who use the same limit
record RateWindow(int limit, Duration length, int remaining, int inFlight, Optional<Instant> reset,
    Optional<Instant> previous, Lost lost, Sharing sharing) {
  /// What of a window everybody's own share is for; the rest of it is for what is left then.
  private static final double OWN_PART = 2.0 / 3;
  /// The same for whoever knows of nobody else.
  private static final double OWN_PART_ALONE = 1.0 / 3;
  private static final int LEAST_TO_LEAVE_ONE = 5;
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  /// What still paces polls where there are no windows.
  private static final Duration NO_WINDOW = Duration.ofSeconds(3);

  /// Requests that ended without an answer, of which the server may have counted any before or after those it answered.
  ///
  /// @param count how many
  /// @param last when the last of them ended: it was counted before, if at all; empty if there are none
  record Lost(int count, Optional<Instant> last) {
    /// None.
    static final Lost NONE = new Lost(0, Optional.empty());
  }

  /// A limit of which no answer has spoken yet.
  static RateWindow of(int limit, Duration length) {
    return new RateWindow(limit, length, limit, 0, Optional.empty(), Optional.empty(), Lost.NONE,
        Sharing.ALONE);
  }

  /// A limit about which only the published numbers are known.
  static RateWindow published(RateClass rateClass) {
    return of(rateClass.limit(), rateClass.window());
  }

  /// How long a request has to wait at `now`: zero if it may go, empty if that depends on answers still
  /// to come.
  ///
  /// @param waiting how many wait, with this one
  Optional<Duration> waitAt(Instant now, int waiting) {
    var current = at(now);
    int free = current.remaining - current.inFlight;
    if (free > 0)
      return current.leavesRoom(waiting - free) ? Optional.of(Duration.ZERO) : current.waitForOthers(now);
    if (current.inFlight > 0)
      return Optional.empty();
    return Optional.of(current.end().map(end -> Duration.between(now, end))
        .orElse(current.length));
  }

  /// Whether others who share the limit have their part though a request is sent now.
  ///
  /// @param tooMany how many more wait than there is room for
  private boolean leavesRoom(int tooMany) {
    if (sharing.clients() > 1)
      return sharing.ours() + inFlight < sharing.share(limit);
    // Whoever takes all at once never sees that others come too late. What more than a window comes after does
    // not end later for it.
    return limit < LEAST_TO_LEAVE_ONE || tooMany <= limit || remaining - inFlight > 1;
  }

  private Optional<Duration> waitForOthers(Instant now) {
    if (reset.isEmpty())
      return inFlight > 0 ? Optional.empty() : Optional.of(Duration.ZERO);
    var end = reset.get();
    if (sharing.pause() > 0)
      return Optional.of(Duration.between(now, end));
    double own = sharing.clients() > 1 ? OWN_PART : OWN_PART_ALONE;
    var spareAt = end.minusMillis(Math.round(length.toMillis() * (1 - own)));
    if (now.isBefore(spareAt))
      return Optional.of(Duration.between(now, spareAt));
    // The first asks how much is left; then we know.
    int together = sharing.spare() || sharing.clients() == 1 ? Math.max(1, remaining / sharing.clients()) : 1;
    return inFlight < together ? Optional.of(Duration.ZERO) : Optional.empty();
  }

  /// After a request was sent at `now`.
  RateWindow sent(Instant now) {
    var current = at(now);
    return current.with(current.remaining, current.inFlight + 1, current.lost);
  }

  /// After a request was carried out and the answer did not speak of a limit, as Linode's answers do: none is in force.
  RateWindow unlimited() {
    return new RateWindow(NO_LIMIT, length, NO_LIMIT, inFlight - 1, Optional.empty(), previous, Lost.NONE,
        Sharing.ALONE);
  }

  /// The time by which polls are paced.
  Duration pace() {
    return limit == NO_LIMIT ? NO_WINDOW : length;
  }

  /// After a request ended at `now` without an answer that speaks of the limit: it counts as used.
  RateWindow lost(Instant now) {
    var current = at(now);
    return current.with(Math.max(0, current.remaining - 1), inFlight - 1,
        new Lost(current.lost.count + 1, Optional.of(now)));
  }

  private RateWindow with(int left, int underWay, Lost unanswered) {
    return new RateWindow(limit, length, left, underWay, reset, previous, unanswered, sharing);
  }

  /// After an answer. An answer that speaks of a window before the current one says nothing about this
  /// one but that its request is no longer under way.
  RateWindow answered(RateHeaders headers) {
    var end = headers.reset();
    boolean ended = reset.map(end::isBefore)
        .orElseGet(() -> previous.filter(last -> !end.isAfter(last)).isPresent());
    if (ended)
      return with(remaining, inFlight - 1, lost);
    boolean sameWindow = reset.isPresent() && end.equals(reset.get());
    // The answer may have been written before the lost requests were counted.
    int said = Math.max(0, headers.remaining() - lost.count);
    int left = sameWindow ? Math.min(remaining, said) : said;
    var before = sameWindow || reset.isEmpty() ? sharing : sharing.next();
    return new RateWindow(headers.limit(), learntLength(end), left, inFlight - 1, Optional.of(end),
        reset.or(() -> previous), lost, told(before, headers));
  }

  private Sharing told(Sharing before, RateHeaders headers) {
    if (headers.refused())
      return before.refused(headers.limit());
    int counted = headers.limit() - headers.remaining();
    // All that are under way may have been counted before this one.
    return before.granted(headers.limit(), counted - before.ours() - inFlight - lost.count);
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
        reset.or(() -> previous), still, sharing.next()).at(now);
  }

  /// When the current window ends, as answers say, or has surely ended, if none says so.
  private Optional<Instant> end() {
    return reset.or(() -> lost.last.map(last -> last.plus(length)));
  }
}
