package org.lct.app.deployment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.lct.operation.Operation;
import org.lct.topology.diagram.NodeStatus;

/// One operation of a deployment and where it is.
///
/// @param started empty before it began
/// @param ended empty before it ended
/// @param reason why it waits, failed or was left out; empty otherwise
public record OperationRow(Operation operation, State state, Optional<Instant> started,
    Optional<Instant> ended, String reason) {
  /// What needs a person first, then what is under way, then the rest; of these what began first.
  public static final Comparator<OperationRow> PROBLEMS_FIRST = Comparator.comparing(OperationRow::state)
      .thenComparing(row -> row.started().orElse(Instant.MAX))
      .thenComparing(row -> row.operation().address());

  /// Where an operation is; declared in the order in which people want to see them.
  public enum State {
    FAILED(NodeStatus.FAILED),
    /// It was refused for now and is tried again.
    RETRYING(NodeStatus.DEGRADED),
    RUNNING(NodeStatus.CONFIGURING),
    /// Stopped before its end, or before it began.
    STOPPED(NodeStatus.STOPPED),
    /// Left out because something it needs failed.
    SKIPPED(NodeStatus.STOPPED),
    PENDING(NodeStatus.PLANNED),
    SUCCEEDED(NodeStatus.RUNNING);

    private final NodeStatus look;

    State(NodeStatus look) {
      this.look = look;
    }

    /// The status whose shape and colour it is shown with.
    public NodeStatus look() {
      return look;
    }

    /// Whether it needs a person.
    public boolean isBad() { return this == FAILED || this == SKIPPED; }

    /// Whether it is under way.
    public boolean isInWork() { return this == RUNNING || this == RETRYING; }
  }

  /// An operation that waits for its turn.
  static OperationRow pending(Operation operation) {
    return new OperationRow(operation, State.PENDING, Optional.empty(), Optional.empty(), "");
  }

  OperationRow begun(Instant at) {
    return new OperationRow(operation, State.RUNNING, Optional.of(at), Optional.empty(), "");
  }

  OperationRow waiting(String why) {
    return new OperationRow(operation, State.RETRYING, started, ended, why);
  }

  OperationRow accepted() {
    return new OperationRow(operation, State.RUNNING, started, ended, "");
  }

  OperationRow ended(State how, Instant at, String why) {
    return new OperationRow(operation, how, started, Optional.of(at), why);
  }
}
