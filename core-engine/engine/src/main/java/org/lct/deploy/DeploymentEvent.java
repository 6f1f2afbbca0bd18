package org.lct.deploy;

import java.time.Instant;
import java.util.List;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation;

/// Progress of a deployment, in order.
public sealed interface DeploymentEvent {
  /// When it happened.
  Instant at();

  /// The deployment begins; these are all its operations.
  record Started(Instant at, List<Operation> operations) implements DeploymentEvent {
    public Started { operations = List.copyOf(operations); }
  }

  /// The first request of an operation is about to leave, or it begins to wait for the effect of another.
  record OperationStarted(Instant at, Operation operation) implements DeploymentEvent {}

  /// The cloud has accepted what was asked for; these resources exist now, though not all may be usable.
  record OperationAccepted(Instant at, Operation operation, List<ResourceRecord> resources)
      implements
        DeploymentEvent {
    public OperationAccepted { resources = List.copyOf(resources); }
  }

  /// An operation waits before it tries again.
  record OperationWaiting(Instant at, Operation operation, String reason) implements DeploymentEvent {}

  /// An operation has ended; `reason` says why if it did not succeed, or why a check was not made, and is empty
  /// otherwise.
  record OperationFinished(Instant at, Operation operation, Outcome outcome, String reason)
      implements
        DeploymentEvent {}

  /// The deployment has ended.
  record Finished(Instant at, DeploymentResult result) implements DeploymentEvent {}
}
