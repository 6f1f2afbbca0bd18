package org.lct.app.deployment;

import java.util.Locale;
import java.util.Optional;
import org.lct.app.text.Texts;
import org.lct.deploy.DeploymentEvent;
import org.lct.operation.Operation;

/// Events as lines of a log.
final class LogText {
  private LogText() {}

  /// The line; empty for what nobody wants to read.
  static Optional<String> of(DeploymentEvent event) {
    return switch (event) {
      case DeploymentEvent.Started(var _, var operations) ->
        Optional.of(Texts.of("log.started", operations.size()));
      case DeploymentEvent.OperationStarted _ -> Optional.empty();
      case DeploymentEvent.OperationAccepted(var _, var operation, var _) ->
        Optional.of(Texts.of("log.accepted", what(operation)));
      case DeploymentEvent.OperationWaiting(var _, var operation, var reason) ->
        Optional.of(Texts.of("log.waiting", what(operation), reason));
      case DeploymentEvent.OperationFinished(var _, var operation, var outcome, var reason) ->
        Optional.of(Texts.of("log." + outcome.name().toLowerCase(Locale.ROOT), what(operation), reason));
      case DeploymentEvent.Finished(var _, var result) ->
        Optional.of(Texts.of("log.finished", result.status().word()));
    };
  }

  private static String what(Operation operation) {
    return operation.verb() + " " + operation.address();
  }
}
