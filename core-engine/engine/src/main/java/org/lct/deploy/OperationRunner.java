package org.lct.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure;
import org.lct.cloud.CallFailure.OutcomeUnknown;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Carries out one operation: intent, call, record; and, when a call fails, what its failure means: wait,
/// look, or give up.
final class OperationRunner {
  private final DeployContext context;
  private final LookUp lookUp;
  private final Cancellation cancellation;
  private final RandomGenerator random;
  private final Progress progress;
  private final Consumer<Diagnostic> failures;
  /// Held by who records something of a resource: operations on one may end at the same time.
  private final Map<ResourceAddress, Object> recording = new ConcurrentHashMap<>();

  OperationRunner(DeployContext context, LookUp lookUp, Cancellation cancellation, RandomGenerator random,
      Progress progress, Consumer<Diagnostic> failures) {
    this.context = context;
    this.lookUp = lookUp;
    this.cancellation = cancellation;
    this.random = random;
    this.progress = progress;
    this.failures = failures;
  }

  /// Runs the operation to its end on the calling thread.
  Outcome run(Operation operation) {
    try (var worker = cancellation.worker()) {
      progress.started(operation);
      var handled = Handled.of(operation);
      handled.prepare(context);
      var resources = attempt(handled, new Guard(operation.id(), worker));
      progress.accepted(operation, resources);
      handled.settle(context);
      progress.finished(operation, Outcome.SUCCEEDED, handled.remark(context));
      return Outcome.SUCCEEDED;
    } catch (CallFailedException e) {
      var problem = FailureText.of(operation, e.failure());
      context.cluster().record(journal(new JournalEntry.Failed(operation.id(), e.failure().reason(),
          Optional.of(problem.detail()), context.now())));
      failures.accept(problem);
      progress.finished(operation, Outcome.FAILED, e.failure().reason());
      return Outcome.FAILED;
    } catch (InterruptedException e) {
      progress.finished(operation, Outcome.STOPPED, "");
      return Outcome.STOPPED;
    }
  }

  private List<ResourceRecord> attempt(Handled<?> handled, Guard guard)
      throws CallFailedException, InterruptedException {
    var patience = handled.patience(context, random);
    var told = "";
    while (true) {
      var before = context.cluster().resource(handled.operation().address());
      var found = lookIfInDoubt(handled, before);
      if (found.isPresent())
        return found.get();
      try {
        return completed(handled.operation(), before, handled.perform(context, guard));
      } catch (CallFailedException e) {
        var adopted = adoptIfTaken(handled, before, e.failure());
        if (adopted.isPresent())
          return adopted.get();
        afterFailure(handled.operation(), guard, e.failure());
        var wait = patience.next(e.failure()).orElseThrow(() -> e);
        if (!e.failure().reason().equals(told))
          progress.waiting(handled.operation(), e.failure().reason());
        told = e.failure().reason();
        context.sleep(wait);
      }
    }
  }

  /// A request without a known outcome, in this deployment or in one before a crash, is looked for before
  /// it is made again.
  private Optional<List<ResourceRecord>> lookIfInDoubt(Handled<?> handled, Optional<ResourceRecord> before)
      throws CallFailedException, InterruptedException {
    var operation = handled.operation();
    if (!context.cluster().unresolved().contains(operation.id()))
      return Optional.empty();
    var found = lookUp.find(operation, context);
    if (found.isPresent())
      return Optional.of(completed(operation, before, found.get()));
    context.cluster().record(
        journal(new JournalEntry.Withdrawn(operation.id(), "Looked for and not found", context.now())));
    return Optional.empty();
  }

  /// That a label is taken proves, if what has it is ours, that an earlier request was carried out late.
  private Optional<List<ResourceRecord>> adoptIfTaken(Handled<?> handled, Optional<ResourceRecord> before,
      CallFailure failure)
      throws CallFailedException, InterruptedException {
    if (!(failure instanceof Permanent permanent) || !permanent.labelTaken())
      return Optional.empty();
    return lookUp.find(handled.operation(), context)
        .map(found -> completed(handled.operation(), before, found));
  }

  private void afterFailure(Operation operation, Guard guard, CallFailure failure) {
    if (failure instanceof OutcomeUnknown || !guard.sent())
      return;
    context.cluster()
        .record(journal(new JournalEntry.Withdrawn(operation.id(), failure.reason(), context.now())));
  }

  /// Records what was done; of a resource that others have changed meanwhile only what the operation changed.
  ///
  /// @param before what was recorded of the operation's resource when it began
  private List<ResourceRecord> completed(Operation operation, Optional<ResourceRecord> before,
      List<ResourceRecord> resources) {
    synchronized (recording.computeIfAbsent(operation.address(), _ -> new Object())) {
      var merged = resources.stream().map(one -> onto(before, one)).toList();
      var changes = new ArrayList<ClusterChange>();
      changes.add(journal(new JournalEntry.Completed(operation.id(), context.now())));
      merged.forEach(resource -> changes.add(new ClusterChange.Put(resource)));
      if (operation instanceof Operation.DeleteResource(var gone))
        forget(gone, changes);
      context.cluster().record(changes.toArray(ClusterChange[]::new));
      return merged;
    }
  }

  private ResourceRecord onto(Optional<ResourceRecord> before, ResourceRecord made) {
    return before.filter(one -> one.address().equals(made.address()))
        .flatMap(one -> context.cluster().resource(made.address()).map(now -> made.onto(one, now)))
        .orElse(made);
  }

  /// Whatever is part of a resource is gone with it; a volume is not part of its node.
  private void forget(ResourceRecord gone, List<ClusterChange> changes) {
    changes.add(new ClusterChange.Remove(gone.address()));
    context.cluster().partsOf(gone.address())
        .forEach(part -> changes.add(new ClusterChange.Remove(part.address())));
    if (gone.kind() == ResourceKind.NODEBALANCER)
      portsOfOthers(gone).forEach(port -> forget(port, changes));
  }

  /// Ports that somebody else has given a NodeBalancer have no address within it.
  private List<ResourceRecord> portsOfOthers(ResourceRecord balancer) {
    return context.cluster().state().stream().flatMap(state -> state.resources().values().stream())
        .filter(one -> one.kind() == ResourceKind.NODEBALANCER_CONFIG && one.address().isUnplanned()
            && one.parentId() == balancer.id())
        .toList();
  }

  private static ClusterChange journal(JournalEntry entry) {
    return new ClusterChange.Journal(entry);
  }

  /// Writes the intent just before the request leaves, and keeps the thread from being interrupted while it
  /// is under way.
  private final class Guard implements CallGuard {
    private final String operation;
    private final Cancellation.Worker worker;
    private boolean sent;

    private Guard(String operation, Cancellation.Worker worker) {
      this.operation = operation;
      this.worker = worker;
    }

    private boolean sent() {
      return sent;
    }

    @Override
    public void beforeSend() throws InterruptedException {
      worker.callBegins();
      context.cluster().record(journal(new JournalEntry.Intended(operation, context.now())));
      sent = true;
    }

    @Override
    public void afterSend() {
      worker.callEnded();
    }
  }
}
