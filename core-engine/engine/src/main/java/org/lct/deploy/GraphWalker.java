package org.lct.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.lct.operation.Operation;
import org.lct.operation.OperationGraph;

/// Runs every operation after its prerequisites, each on a virtual thread of its own, the most urgent
/// first. Knows nothing of clouds.
///
/// An operation that does not succeed keeps what depends on it from beginning, and nothing else. A bug in
/// the visitor surfaces from [#walk].
final class GraphWalker {
  private final OperationGraph graph;
  private final Visitor visitor;
  private final Map<String, Integer> urgency = new HashMap<>();
  private final Map<String, Set<String>> open = new HashMap<>();
  private final Map<String, List<String>> dependants = new HashMap<>();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final CountDownLatch unfinished;
  private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();

  /// What is done at each operation.
  interface Visitor {
    /// Carries the operation out and says how it ended.
    Outcome visit(Operation operation);

    /// Told of an operation that cannot begin because `cause` did not succeed.
    void skip(Operation operation, Operation cause, Outcome outcome);
  }

  private GraphWalker(OperationGraph graph, Visitor visitor) {
    this.graph = graph;
    this.visitor = visitor;
    this.unfinished = new CountDownLatch(graph.operations().size());
    for (var operation : graph.byUrgency())
      urgency.put(operation.id(), urgency.size());
    for (var id : graph.operations().keySet()) {
      var before = graph.prerequisitesOf(id);
      open.put(id, new HashSet<>(before));
      for (var one : before)
        dependants.computeIfAbsent(one, _ -> new ArrayList<>()).add(id);
    }
  }

  /// Walks the whole graph and answers how each operation ended. Blocks, uninterruptibly: to end it early
  /// make the visitor end early.
  static Map<String, Outcome> walk(OperationGraph graph, Visitor visitor) {
    return new GraphWalker(graph, visitor).walk();
  }

  private Map<String, Outcome> walk() {
    begin(List.copyOf(graph.operations().keySet()));
    boolean interrupted = false;
    while (true) {
      try {
        unfinished.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted)
      Thread.currentThread().interrupt();
    if (!bugs.isEmpty())
      throw new IllegalStateException("An operation failed unexpectedly", bugs.element());
    return Map.copyOf(outcomes);
  }

  private synchronized void begin(List<String> candidates) {
    candidates.stream().filter(id -> open.getOrDefault(id, Set.of()).isEmpty())
        .sorted(Comparator.comparing(id -> urgency.getOrDefault(id, 0)))
        .forEach(id -> Thread.ofVirtual().name(id).start(() -> run(operation(id))));
  }

  private Operation operation(String id) {
    return Optional.ofNullable(graph.operations().get(id)).orElseThrow();
  }

  private void run(Operation operation) {
    try {
      ended(operation, visitor.visit(operation));
    } catch (RuntimeException | Error e) {
      bugs.add(e);
      ended(operation, Outcome.FAILED);
    }
  }

  private synchronized void ended(Operation operation, Outcome outcome) {
    if (outcomes.putIfAbsent(operation.id(), outcome) != null)
      return;
    unfinished.countDown();
    var next = dependants.getOrDefault(operation.id(), List.of());
    if (outcome == Outcome.SUCCEEDED) {
      for (var id : next)
        open.getOrDefault(id, Set.of()).remove(operation.id());
      begin(next);
    } else {
      for (var id : next)
        skip(operation(id), operation, outcome);
    }
  }

  private void skip(Operation operation, Operation cause, Outcome outcome) {
    if (outcomes.containsKey(operation.id()))
      return;
    visitor.skip(operation, cause, outcome);
    ended(operation, outcome == Outcome.STOPPED ? Outcome.STOPPED : Outcome.SKIPPED);
  }
}
