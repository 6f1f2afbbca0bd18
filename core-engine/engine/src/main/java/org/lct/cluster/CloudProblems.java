package org.lct.cluster;

import org.lct.cloud.CallFailure;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;

/// What a user is told when the cloud could not be read.
public final class CloudProblems {
  private CloudProblems() {}

  /// The failure of a call that changes nothing, in words.
  public static Diagnostic of(CallFailure failure) {
    return switch (failure) {
      case CallFailure.Permanent permanent when permanent.status() == 401 ->
        Diagnostic.error("token-refused", Subject.whole(), "The token was refused: " + failure.reason(),
            "It is wrong, expired or revoked. Store a new one.");
      case CallFailure.Permanent permanent when permanent.status() == 403 ->
        Diagnostic.error("token-not-allowed", Subject.whole(),
            "The token may not do this: " + failure.reason(),
            "Use a token with the scopes the documentation names.");
      case CallFailure.Permanent _ -> Diagnostic.error("call-refused", Subject.whole(),
          "The cloud refused a request: " + failure.reason(), "Check the account's address and token.");
      case CallFailure.Retryable _,CallFailure.OverLimit _,CallFailure.OutcomeUnknown _ ->
        Diagnostic.error("cloud-unavailable", Subject.whole(),
            "The cloud does not answer: " + failure.reason(),
            "Nothing was changed. Try again when it can be reached.");
    };
  }
}
