package org.lct.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lct.operation.Operation.StartLinode;
import org.lct.plan.ResourceAddress;

/// What must hold of any graph of operations.
public class OperationGraphProperties {
  @Property(tries = 200)
  void whatOthersWaitForIsMoreUrgent(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    var graph = random(seed, size);
    var order = graph.byUrgency().stream().map(Operation::id).toList();

    assertThat(order).hasSize(size);
    for (var id : order) {
      for (var before : graph.prerequisitesOf(id))
        assertThat(order.indexOf(before)).isLessThan(order.indexOf(id));
    }
  }

  @Property(tries = 200)
  void wishesYieldToWhatStandsAgainstThem(@ForAll long seed,
      @ForAll @IntRange(min = 2, max = 30) int size) {
    var required = random(seed, size);
    var all = List.copyOf(required.operations().values());
    var draft = new GraphDraft(all, List.of());
    for (var second : all) {
      var before = required.prerequisitesOf(second.id());
      all.stream().filter(first -> before.contains(first.id())).forEach(first -> draft.before(first, second));
    }
    var random = new Random(seed);
    for (int i = 0; i < size; i++) {
      var one = all.get(random.nextInt(size));
      var others = all.stream().filter(other -> !other.equals(one) && random.nextInt(4) == 0).toList();
      if (random.nextBoolean())
        draft.beforeIfPossible(others.stream(), one);
      else
        draft.beforeIfPossible(one, others.stream());
    }

    // That it can be made at all says that there is no cycle.
    var graph = draft.graph();
    for (var id : required.operations().keySet())
      assertThat(graph.prerequisitesOf(id)).containsAll(required.prerequisitesOf(id));
  }

  @Example
  void aWishThatNothingStandsAgainstIsGranted() {
    var first = new StartLinode(new ResourceAddress("a/b[1]"));
    var second = new StartLinode(new ResourceAddress("a/b[2]"));
    var third = new StartLinode(new ResourceAddress("a/b[3]"));
    var draft = new GraphDraft(List.of(first, second, third), List.of());
    draft.beforeIfPossible(Stream.of(first), second);
    draft.beforeIfPossible(second, Stream.of(first, third));

    assertThat(draft.graph().prerequisites())
        .isEqualTo(Map.of(second.id(), Set.of(first.id()), third.id(), Set.of(second.id())));
  }

  @Example
  void aCycleIsNamed() {
    var first = new StartLinode(new ResourceAddress("a/b[1]"));
    var second = new StartLinode(new ResourceAddress("a/b[2]"));
    var operations = new LinkedHashMap<String, Operation>(Map.of(first.id(), first, second.id(), second));
    var edges = Map.of(first.id(), Set.of(second.id()), second.id(), Set.of(first.id()));

    assertThatThrownBy(() -> new OperationGraph(operations, edges))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start a/b[1]");
  }

  /// A graph in which an operation depends on some of those made before it.
  public static OperationGraph random(long seed, int size) {
    var random = new Random(seed);
    var operations = new LinkedHashMap<String, Operation>();
    var edges = new HashMap<String, Set<String>>();
    for (int i = 0; i < size; i++) {
      var operation = new StartLinode(new ResourceAddress("region/node[" + i + "]"));
      var before = operations.keySet().stream().filter(_ -> random.nextInt(4) == 0)
          .collect(Collectors.toCollection(HashSet::new));
      operations.put(operation.id(), operation);
      edges.put(operation.id(), before);
    }
    return new OperationGraph(operations, edges);
  }
}
