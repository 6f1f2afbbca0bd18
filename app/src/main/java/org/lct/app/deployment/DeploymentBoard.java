package org.lct.app.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lct.app.deployment.OperationRow.State;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.Outcome;
import org.lct.operation.Operation;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.NodeStatus;

/// What a run has done so far, as its events tell it. Used by one thread.
final class DeploymentBoard {
  private static final String BUSY = "Linode busy.";

  private final Run run;
  private final Map<String, OperationRow> rows = new HashMap<>();
  private final Map<ResourceAddress, NodeStatus> nodes;
  private final Set<ResourceAddress> ready;
  private final Set<ResourceAddress> failed = new HashSet<>();
  private final Set<ResourceAddress> toStart = new HashSet<>();

  DeploymentBoard(Run run) {
    this.run = run;
    nodes = new TreeMap<>(run.nodes());
    ready = new HashSet<>(run.there());
  }

  /// Takes the next event and answers the rows that are new or changed by it.
  List<OperationRow> apply(DeploymentEvent event) {
    return switch (event) {
      case DeploymentEvent.Started(var _, var operations) -> begin(operations);
      case DeploymentEvent.OperationStarted(var at, var operation) -> {
        nodeOf(operation).ifPresent(node -> started(operation, node));
        yield changed(row(operation).begun(at));
      }
      case DeploymentEvent.OperationWaiting(var _, var operation, var reason) ->
        reason.equals(BUSY) ? List.of() : changed(row(operation).waiting(reason));
      case DeploymentEvent.OperationAccepted(var _, var operation, var resources) -> {
        resources.stream().filter(made -> made.kind() != ResourceKind.VOLUME)
            .forEach(made -> ready.add(made.address()));
        if (operation instanceof Operation.CreateLinode create)
          nodes.put(operation.address(), afterCreation(create));
        else if (operation instanceof Operation.DeleteResource)
          succeeded(operation);
        yield changed(row(operation).accepted());
      }
      case DeploymentEvent.OperationFinished(var at, var operation, var outcome, var reason) -> {
        ended(operation, outcome);
        yield changed(row(operation).ended(state(outcome), at, reason));
      }
      case DeploymentEvent.Finished _ -> List.of();
    };
  }

  private List<OperationRow> begin(List<Operation> operations) {
    cameUpMeanwhile(operations);
    var begun = new ArrayList<OperationRow>();
    for (var operation : operations) {
      if (operation instanceof Operation.StartLinode(var linode))
        toStart.add(linode);
      begun.addAll(changed(OperationRow.pending(operation)));
    }
    return begun;
  }

  /// What was still on its way when the run was prepared, and needs nothing now, has come up since.
  private void cameUpMeanwhile(List<Operation> operations) {
    var touched = operations.stream().map(operation -> nodeOf(operation).orElse(operation.address()))
        .collect(Collectors.toSet());
    nodes.replaceAll(
        (node, status) -> status.isInWork() && !touched.contains(node) ? NodeStatus.RUNNING : status);
  }

  private OperationRow row(Operation operation) {
    return rows.computeIfAbsent(operation.id(), _ -> OperationRow.pending(operation));
  }

  private List<OperationRow> changed(OperationRow row) {
    rows.put(row.operation().id(), row);
    return List.of(row);
  }

  private void started(Operation operation, ResourceAddress node) {
    switch (operation) {
      case Operation.CreateLinode _,Operation.RebuildLinode _ -> nodes.put(node, NodeStatus.CREATING);
      case Operation.StartLinode _,Operation.RebootLinode _ -> nodes.put(node, NodeStatus.BOOTING);
      default -> {
        // Its disks and volumes do not change how a node is.
      }
    }
  }

  /// A node that is started later is being made until then.
  private NodeStatus afterCreation(Operation.CreateLinode create) {
    if (create.desired().bootOnCreate())
      return NodeStatus.BOOTING;
    return toStart.contains(create.address()) ? NodeStatus.CREATING : NodeStatus.STOPPED;
  }

  private void ended(Operation operation, Outcome outcome) {
    switch (outcome) {
      case SUCCEEDED -> succeeded(operation);
      case FAILED -> {
        failed.add(operation.address());
        nodeOf(operation).ifPresent(node -> nodes.put(node, NodeStatus.FAILED));
      }
      case STOPPED -> stopped(operation);
      case SKIPPED -> {
        // What it is about stays as it is.
      }
    }
  }

  /// A node whose creation was not accepted does not exist. One that was being started is not watched any more: it
  /// waits for the run to go on.
  private void stopped(Operation operation) {
    if (operation instanceof Operation.CreateLinode && !ready.contains(operation.address()))
      nodes.remove(operation.address());
    else
      nodeOf(operation).filter(node -> nodes.containsKey(node) && nodes.get(node).isInWork())
          .ifPresent(node -> nodes.put(node, NodeStatus.DEGRADED));
  }

  private void succeeded(Operation operation) {
    switch (operation) {
      case Operation.StartLinode(var linode) -> nodes.put(linode, NodeStatus.RUNNING);
      case Operation.RebootLinode(var linode) -> nodes.put(linode, NodeStatus.RUNNING);
      case Operation.StopLinode(var linode) -> nodes.put(linode, NodeStatus.STOPPED);
      // It is off until it is started.
      case Operation.RebuildLinode rebuild -> nodes.put(rebuild.address(), NodeStatus.STOPPED);
      case Operation.CreateVolume(var desired) -> ready.add(desired.address());
      case Operation.AttachVolume(var desired) -> ready.add(desired.address());
      case Operation.DeleteResource(var resource) -> {
        nodes.remove(resource.address());
        ready.removeIf(address -> address.equals(resource.address())
            || address.value().startsWith(resource.address() + "/"));
      }
      default -> {
        // What they make is there since the cloud accepted it.
      }
    }
  }

  /// The node whose state an operation decides.
  private static Optional<ResourceAddress> nodeOf(Operation operation) {
    return switch (operation) {
      case Operation.CreateLinode _,Operation.StartLinode _,Operation.RebootLinode _,Operation.RebuildLinode _,Operation.CheckHealth _ ->
        Optional.of(operation.address());
      case Operation.CreateDisk(var desired) -> Optional.of(desired.linode());
      case Operation.CreateConfig(var desired) -> Optional.of(desired.linode());
      default -> Optional.empty();
    };
  }

  private static State state(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> State.SUCCEEDED;
      case FAILED -> State.FAILED;
      case SKIPPED -> State.SKIPPED;
      case STOPPED -> State.STOPPED;
    };
  }

  /// How each figure is now.
  Map<String, FigureState> figures() {
    return new FigureStates(run.resources(), nodes, ready, failed).byFigure();
  }

  /// How far it is.
  DeploymentCounts counts() {
    int succeeded = 0;
    int inWork = 0;
    int bad = 0;
    for (var row : rows.values()) {
      if (row.state() == State.SUCCEEDED)
        succeeded++;
      else if (row.state().isInWork())
        inWork++;
      else if (row.state() == State.FAILED)
        bad++;
    }
    return new DeploymentCounts(rows.size(), succeeded, inWork, bad,
        FigureStates.health(run.resources(), nodes));
  }
}
