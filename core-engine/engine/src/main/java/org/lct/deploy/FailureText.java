package org.lct.deploy;

import org.lct.cloud.CallFailure;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.operation.Operation;

/// What a user is told of an operation that failed: the resource, the API's own words, the next step.
final class FailureText {
  private FailureText() {}

  static Diagnostic of(Operation operation, CallFailure failure) {
    var subject = Subject.on(operation.address());
    var summary = operation.verb() + " " + operation.address() + " failed: " + failure.reason();
    if (operation instanceof Operation.CheckHealth)
      return Diagnostic.error("health-check-failed", subject,
          operation.address() + " does not work: " + failure.reason(),
          "Nothing that waits for it was begun. Mend it, or correct its `health` in the plan; then `linodetool "
              + "cluster resume`: it is checked first.");
    return switch (failure) {
      case CallFailure.Permanent permanent when permanent.labelTaken()
          && operation instanceof Operation.CreateDomain ->
        Diagnostic.error("label-taken", subject, summary,
            "Linode serves each domain once: it is in another account, or somebody made it in this one just now. "
                + "If it is yours, move it here and resume; else take it out of the plan.");
      case CallFailure.Permanent permanent when permanent.labelTaken() -> Diagnostic.error("label-taken",
          subject, summary, "Something in the account that is not of this cluster has that name. Rename or "
              + "delete it, or give the cluster another name, then resume.");
      case CallFailure.Permanent permanent when permanent.notFound() -> Diagnostic.error("resource-gone",
          subject, summary, "Somebody deleted it in the meantime. Resume: it is made again.");
      case CallFailure.Permanent permanent when permanent.status() == 401 -> Diagnostic.error("token-refused",
          subject, summary, "The token is wrong, expired or revoked. Store a new one, then resume.");
      case CallFailure.Permanent permanent when permanent.status() == 403 -> Diagnostic.error(
          "token-not-allowed", subject, summary,
          "The token lacks a scope or the user a permission. Use one that may do this, then resume.");
      case CallFailure.Permanent _ -> Diagnostic.error("call-refused", subject, summary,
          "Change the plan or the account so that this is possible, then deploy or resume.");
      case CallFailure.Retryable _,CallFailure.OverLimit _ ->
        Diagnostic.error("cloud-unavailable", subject, summary,
            "It was tried for several minutes. Resume when the cloud answers again.");
      case CallFailure.OutcomeUnknown _ -> Diagnostic.error("outcome-unknown", subject, summary,
          "Whether it was done is not known. Resume: it is looked for before it is asked for again.");
    };
  }
}
