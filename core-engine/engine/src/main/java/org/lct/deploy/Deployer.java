package org.lct.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.InventoryException;
import org.lct.operation.Operation;
import org.lct.operation.OperationGraph;

/// Runs one deployment from its first operation to its last and always says where it got to.
public final class Deployer {
  private static final int LEFT_NAMED = 5;

  private final DeployContext context;
  private final LookUp lookUp;
  private final Cancellation cancellation;
  private final RandomGenerator random;
  private final Progress progress;
  private final ConcurrentLinkedQueue<Diagnostic> failures = new ConcurrentLinkedQueue<>();

  private Deployer(DeployContext context, LookUp lookUp, Cancellation cancellation, RandomGenerator random,
      Progress progress) {
    this.context = context;
    this.lookUp = lookUp;
    this.cancellation = cancellation;
    this.random = random;
    this.progress = progress;
  }

  /// What a deployment is besides its graph.
  ///
  /// @param verb `create`, `deploy`, `resume`, `delete`, `undo`, `start`, `stop` or `restart`
  /// @param volumes for a deletion, what was asked for volumes; for starting and stopping, which nodes; empty otherwise
  /// @param who the user and host, for the history
  /// @param notes what is already known to be worth saying at the end
  /// @param goesOn whether it goes on with what the run before left undone
  /// @param left what of that it does not take upon itself: with it, the whole is not complete
  public record Run(String cluster, String verb, String volumes, String who, boolean goesOn,
      List<Operation> left, List<Diagnostic> notes) {
    public Run {
      left = List.copyOf(left);
      notes = List.copyOf(notes);
    }
  }

  /// Carries out a graph on the cluster that `context` holds. Blocks until everything has ended; stops
  /// early, with status `STOPPED`, when `cancellation` is requested.
  public static DeploymentResult deploy(Run run, OperationGraph graph, DeployContext context, LookUp lookUp,
      RandomGenerator random, DeploymentListener listener, Cancellation cancellation) {
    var progress = new Progress(listener, context.clock());
    return new Deployer(context, lookUp, cancellation, random, progress).deploy(run, graph);
  }

  private DeploymentResult deploy(Run run, OperationGraph graph) {
    var started = context.now();
    var before = context.cluster().state().flatMap(state -> state.last());
    int number = 1 + before.map(DeploymentRecord::number).orElse(0);
    var since = before.filter(_ -> run.goesOn() || run.verb().equals("undo"))
        .map(DeploymentRecord::sinceWhen).orElse(started);
    var begun = new DeploymentRecord(number, run.verb(), run.volumes(), run.who(), started, Optional.empty(),
        Optional.empty(), Optional.of(since));
    record(begun);
    progress.begun(graph.byUrgency());
    var outcomes = GraphWalker.walk(graph, new Visitor());
    var walked = status(outcomes);
    var status = walked == Status.COMPLETE && !run.left().isEmpty() ? Status.PARTIAL : walked;
    var ended = context.now();
    record(begun.ended(ended, status.word()));
    var result = result(run, status, started, ended);
    progress.ended(result);
    return result;
  }

  private void record(DeploymentRecord deployment) {
    context.cluster().record(new ClusterChange.Deployment(deployment));
  }

  private Status status(Map<String, Outcome> outcomes) {
    if (outcomes.values().stream().allMatch(outcome -> outcome == Outcome.SUCCEEDED))
      return Status.COMPLETE;
    boolean failed = outcomes.containsValue(Outcome.FAILED);
    if (!failed)
      return Status.STOPPED;
    boolean somethingDone = progress.created() + progress.changed() + progress.deleted()
        + progress.powered() > 0;
    return somethingDone ? Status.PARTIAL : Status.FAILED;
  }

  private DeploymentResult result(Run run, Status status, Instant started, Instant ended) {
    var diagnostics = new ArrayList<>(failures);
    diagnostics.addAll(run.notes());
    if (!run.left().isEmpty())
      diagnostics.add(left(run));
    var resources = context.cluster().state().map(state -> state.counts()).orElse(Map.of());
    return new DeploymentResult(run.cluster(), status, resources, progress.created(), progress.changed(),
        progress.deleted(), progress.powered(), Duration.between(started, ended), diagnostics);
  }

  private static Diagnostic left(Run run) {
    var words = run.left().stream().map(Operation::id).sorted().limit(LEFT_NAMED)
        .collect(Collectors.joining(", "));
    int more = run.left().size() - LEFT_NAMED;
    return Diagnostic.warning("left-undone", Subject.whole(),
        "This was a part of what is to be done; still undone: " + words
            + (more > 0 ? " and " + more + " more" : ""),
        "Go on with the rest: `linodetool cluster resume " + run.cluster() + "`.");
  }

  private final class Visitor implements GraphWalker.Visitor {
    private final OperationRunner runner = new OperationRunner(context, lookUp, cancellation, random,
        progress, failures::add);

    @Override
    public Outcome visit(Operation operation) {
      if (cancellation.requested()) {
        progress.finished(operation, Outcome.STOPPED, "");
        return Outcome.STOPPED;
      }
      try {
        return runner.run(operation);
      } catch (InventoryException e) {
        // What cannot be recorded must not be done: the intent of the next operation would be lost.
        cancellation.request();
        failures.add(Diagnostic.error("inventory-failed", Subject.on(operation.address()),
            Optional.ofNullable(e.getMessage()).orElse("The inventory failed"),
            "Make room or give permission, then resume the cluster: what was under way is looked for first."));
        progress.finished(operation, Outcome.FAILED, "The inventory cannot be written");
        return Outcome.FAILED;
      }
    }

    @Override
    public void skip(Operation operation, Operation cause, Outcome outcome) {
      boolean stopped = outcome == Outcome.STOPPED;
      progress.finished(operation, stopped ? Outcome.STOPPED : Outcome.SKIPPED,
          stopped ? "" : "Waits for " + cause.address());
    }
  }
}
