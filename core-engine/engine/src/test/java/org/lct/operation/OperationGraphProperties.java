package org.lct.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
