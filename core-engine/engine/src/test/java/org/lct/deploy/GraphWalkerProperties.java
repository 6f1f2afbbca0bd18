package org.lct.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lct.operation.Operation;
import org.lct.operation.OperationGraph;
import org.lct.operation.OperationGraphProperties;

/// What must hold of a walk over any graph, whatever fails.
class GraphWalkerProperties {
  @Property(tries = 150)
  void everyOperationRunsOnceAndAfterAllItNeeds(@ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int size) {
    var graph = OperationGraphProperties.random(seed, size);
    var visits = new Recorder(graph, Set.of());

    var outcomes = GraphWalker.walk(graph, visits);

    assertThat(outcomes).hasSize(size).containsValue(Outcome.SUCCEEDED).doesNotContainValue(Outcome.SKIPPED);
    assertThat(visits.ended).hasSize(size);
    assertThat(visits.tooEarly).isEmpty();
  }

  @Property(tries = 150)
  void aFailureSkipsWhatDependsOnItAndNothingElse(@ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll @IntRange(min = 0, max = 39) int failing) {
    var graph = OperationGraphProperties.random(seed, size);
    var failed = "start region/node[" + failing % size + "]";
    var visits = new Recorder(graph, Set.of(failed));

    var outcomes = GraphWalker.walk(graph, visits);

    for (var id : graph.operations().keySet()) {
      var expected = id.equals(failed) ? Outcome.FAILED
          : dependsOn(graph, id, failed) ? Outcome.SKIPPED : Outcome.SUCCEEDED;
      assertThat(outcomes.get(id)).as(id).isEqualTo(expected);
    }
    assertThat(visits.tooEarly).isEmpty();
  }

  @Example
  void aBugInAVisitorSurfacesAndDoesNotHangTheWalk() {
    var graph = OperationGraphProperties.random(1, 10);

    assertThatThrownBy(() -> GraphWalker.walk(graph, new Recorder(graph, Set.of()) {
      @Override
      public Outcome visit(Operation operation) {
        throw new UnsupportedOperationException("a bug");
      }
    })).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("a bug");
  }

  private static boolean dependsOn(OperationGraph graph, String id, String other) {
    return graph.prerequisitesOf(id).stream()
        .anyMatch(before -> before.equals(other) || dependsOn(graph, before, other));
  }

  private static class Recorder implements GraphWalker.Visitor {
    private final OperationGraph graph;
    private final Set<String> failing;
    private final Map<String, Outcome> ended = new ConcurrentHashMap<>();
    private final Set<String> tooEarly = ConcurrentHashMap.newKeySet();

    private Recorder(OperationGraph graph, Set<String> failing) {
      this.graph = graph;
      this.failing = failing;
    }

    @Override
    public Outcome visit(Operation operation) {
      var id = operation.id();
      if (!ended.keySet().containsAll(graph.prerequisitesOf(id)))
        tooEarly.add(id);
      var outcome = failing.contains(id) ? Outcome.FAILED : Outcome.SUCCEEDED;
      if (ended.put(id, outcome) != null)
        tooEarly.add("twice: " + id);
      return outcome;
    }

    @Override
    public void skip(Operation operation, Operation cause, Outcome outcome) {
      // What was skipped is read from the outcomes.
    }
  }
}
