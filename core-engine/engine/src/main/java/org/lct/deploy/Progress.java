package org.lct.deploy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation;
import org.lct.plan.ResourceAddress;

/// Tells the listener what happens, one event at a time, and counts what was done. Thread-safe.
final class Progress {
  private final DeploymentListener listener;
  private final InstantSource clock;
  private final Set<ResourceAddress> born = ConcurrentHashMap.newKeySet();
  private final AtomicInteger created = new AtomicInteger();
  private final Set<ResourceAddress> changed = ConcurrentHashMap.newKeySet();
  private final Set<ResourceAddress> powered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger deleted = new AtomicInteger();

  Progress(DeploymentListener listener, InstantSource clock) {
    this.listener = listener;
    this.clock = clock;
  }

  void begun(List<Operation> operations) {
    tell(new DeploymentEvent.Started(clock.instant(), operations));
  }

  void started(Operation operation) {
    tell(new DeploymentEvent.OperationStarted(clock.instant(), operation));
  }

  void accepted(Operation operation, List<ResourceRecord> resources) {
    switch (operation) {
      case Operation.CreateLinode _ -> {
        born.add(operation.address());
        created.addAndGet(resources.size());
      }
      case Operation.StartLinode _,Operation.StopLinode _,Operation.RebootLinode _ ->
        powered.add(operation.address());
      case Operation.AttachVolume _,Operation.DetachVolume _,Operation.UpdateResource _,Operation.ResizeLinode _,Operation.RebuildLinode _,Operation.ResizeDisk _ ->
        changed.add(operation.address());
      case Operation.DeleteResource _ -> deleted.incrementAndGet();
      case Operation.DrainBackEnd _,Operation.AcceptBackEnd _ -> {
        // A pause, and its end, for the sake of a node that is counted.
      }
      case Operation.AdmitLinode _ -> {
        // Comes with a node that is counted.
      }
      case Operation.CheckHealth _ -> {
        // A look changes nothing.
      }
      case Operation.DeleteTag _ -> {
        // A tag is no resource of the cluster.
      }
      default -> created.addAndGet(resources.size());
    }
    tell(new DeploymentEvent.OperationAccepted(clock.instant(), operation, resources));
  }

  void waiting(Operation operation, String reason) {
    tell(new DeploymentEvent.OperationWaiting(clock.instant(), operation, reason));
  }

  void finished(Operation operation, Outcome outcome, String reason) {
    tell(new DeploymentEvent.OperationFinished(clock.instant(), operation, outcome, reason));
  }

  void ended(DeploymentResult result) {
    tell(new DeploymentEvent.Finished(clock.instant(), result));
  }

  int created() {
    return created.get();
  }

  int changed() {
    return changed.size();
  }

  /// Who was made or changed is started on that occasion.
  int powered() {
    return (int) powered.stream().filter(node -> !born.contains(node) && !changed.contains(node)).count();
  }

  int deleted() {
    return deleted.get();
  }

  private synchronized void tell(DeploymentEvent event) {
    listener.on(event);
  }
}
