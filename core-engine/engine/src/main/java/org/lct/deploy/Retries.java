package org.lct.deploy;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lct.cloud.CallFailure;
import org.lct.task.Backoff;

/// How long to wait before a failed call is repeated, and when to give up. One for each operation.
final class Retries implements Patience {
  private static final String BUSY = "Linode busy.";
  private static final int LONGEST_BUSY = 300;
  private static final int MOST_REFUSALS = 300;
  private static final int MOST_FAILURES = 12;
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), 1.8, Duration.ofSeconds(30), 0.3);

  private final Duration pace;
  private final RandomGenerator random;
  private int busy;
  private int refusals;
  private int failures;

  /// @param pace the time between two polls of the account
  Retries(Duration pace, RandomGenerator random) {
    this.pace = pace;
    this.random = random;
  }

  /// The wait before the next attempt; empty if it is time to give up, and for what asking again cannot
  /// help. A busy Linode ends its job sooner or later and is asked twice as often as the account is polled.
  @Override
  public Optional<Duration> next(CallFailure failure) {
    return switch (failure) {
      case CallFailure.Permanent _ -> Optional.empty();
      case CallFailure.OverLimit _ ->
        ++refusals > MOST_REFUSALS ? Optional.empty() : Optional.of(Duration.ZERO);
      case CallFailure.Retryable(String reason, Duration _) when reason.equals(BUSY) ->
        ++busy > LONGEST_BUSY ? Optional.empty() : Optional.of(pace.dividedBy(2));
      case CallFailure.Retryable(String _, Duration after) -> backoff().map(wait -> max(wait, after));
      case CallFailure.OutcomeUnknown(String _, Duration after) -> backoff().map(wait -> max(wait, after));
    };
  }

  private Optional<Duration> backoff() {
    return ++failures > MOST_FAILURES ? Optional.empty() : Optional.of(BACKOFF.after(failures, random));
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
