package org.lct.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lct.expand.DesiredLinode;
import org.lct.plan.ClusterPlan;
import org.lct.plan.OrderPlan;
import org.lct.plan.ResourceAddress;

/// The order in which nodes start or stop: those of a stage together, the stages one after the other.
///
/// @param stages none of them empty; each node is in one
/// @param byHealth whether the nodes of a stage must work before the next begins; else it is enough that they run
public record Stages(List<List<DesiredLinode>> stages, boolean byHealth) {
  public Stages { stages = stages.stream().map(List::copyOf).filter(stage -> !stage.isEmpty()).toList(); }

  /// No order at all.
  public static final Stages NONE = new Stages(List.of(), true);

  /// Compares by the nodes of things: those of earlier stages first, in a stage by their addresses.
  <T> Comparator<T> inOrder(Function<T, DesiredLinode> node) {
    var stage = new HashMap<ResourceAddress, Integer>();
    for (int i = 0; i < stages.size(); i++) {
      for (var one : stages.get(i))
        stage.put(one.address(), i);
    }
    return Comparator.<T>comparingInt(thing -> stage.getOrDefault(node.apply(thing).address(), stages.size()))
        .thenComparing(thing -> node.apply(thing).address());
  }

  /// The order in which a plan wants these nodes started. Those that no stage names come last.
  public static Stages starting(ClusterPlan plan, Collection<DesiredLinode> nodes) {
    return of(plan.order(), nodes);
  }

  /// The order in which a plan wants these nodes stopped: its own, else that of starting backwards.
  public static Stages stopping(ClusterPlan plan, Collection<DesiredLinode> nodes) {
    return plan.stopOrder().map(_ -> of(plan.stopOrder(), nodes))
        .orElseGet(() -> new Stages(starting(plan, nodes).stages().reversed(), true));
  }

  /// All at once where a plan says nothing, or that nothing is waited for.
  private static Stages of(Optional<OrderPlan> order, Collection<DesiredLinode> nodes) {
    if (order.isEmpty() || order.get().waitFor().filter("none"::equals).isPresent())
      return new Stages(List.of(List.copyOf(nodes)), true);
    var selectors = order.get().stages();
    var left = new ArrayList<>(nodes);
    var stages = new ArrayList<List<DesiredLinode>>();
    for (var stage : selectors) {
      var chosen = left.stream().filter(node -> stage.stream().anyMatch(selector -> isMeant(node, selector)))
          .toList();
      left.removeAll(chosen);
      stages.add(chosen);
    }
    stages.add(left);
    return new Stages(stages, order.get().waitFor().filter("running"::equals).isEmpty());
  }

  /// Whether a word of a plan or a user means a node: its node plan, one of its tags, its region or its address.
  public static boolean isMeant(DesiredLinode node, String word) {
    return node.nodePlan().equals(word) || node.tags().contains(word) || node.region().equals(word)
        || node.address().value().equals(word);
  }
}
