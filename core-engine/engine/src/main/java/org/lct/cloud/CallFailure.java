package org.lct.cloud;

import java.time.Duration;

/// What a failed call to the cloud means for the next step.
public sealed interface CallFailure {
  /// The API's own words or what happened on the way, fit for people; never a secret.
  String reason();

  /// Nothing happened: what a rate limit allows is used up, by others. The next attempt is held back until there is room.
  record OverLimit(String reason) implements CallFailure {}

  /// Nothing happened; asking again may help, no sooner than `after` (zero if the API did not say): "Linode busy.",
  /// maintenance, a refused connection, too many requests without a word about the limit.
  record Retryable(String reason, Duration after) implements CallFailure {}

  /// The request may have been carried out: look before asking again. Time-outs, 408, 5xx, a connection
  /// that broke after the request was sent.
  ///
  /// @param after how long the request may still be worked on, so that a look before that says nothing; zero if it
  ///   has ended, one way or the other
  record OutcomeUnknown(String reason, Duration after) implements CallFailure {
    /// One that has ended.
    public OutcomeUnknown(String reason) {
      this(reason, Duration.ZERO);
    }
  }

  /// Asking again cannot help: what was asked for is wrong, forbidden or missing.
  ///
  /// @param status the HTTP status; 0 if there was no answer
  /// @param field the request's field the API complains about, "" for none
  record Permanent(String reason, int status, String field) implements CallFailure {
    /// Whether the thing asked about does not exist.
    public boolean notFound() {
      return status == 404;
    }

    /// Whether the API refused a label because something else has it. Linode's words for VPCs and
    /// firewalls are recorded, for the other kinds they are alike (`docs/sandbox.md`); domains "exist already".
    public boolean labelTaken() {
      return status == 400 && (reason.contains("must be unique") || reason.contains("already exists"));
    }
  }
}
