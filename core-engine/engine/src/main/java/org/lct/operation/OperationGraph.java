package org.lct.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Operations with "must be done before" edges; acyclic by construction.
///
/// @param operations by id
/// @param prerequisites for each id, the ids of what must have succeeded before
public record OperationGraph(SequencedMap<String, Operation> operations,
    Map<String, Set<String>> prerequisites) {
  public OperationGraph {
    operations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(operations));
    prerequisites = Map.copyOf(prerequisites);
    requireAcyclic(operations, prerequisites);
  }

  /// What must have succeeded before `id`.
  public Set<String> prerequisitesOf(String id) {
    return prerequisites.getOrDefault(id, Set.of());
  }

  /// These operations, as far as they are among it, and whatever must have succeeded before them.
  public OperationGraph portion(Set<String> ids) {
    var taken = new HashSet<String>();
    var open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      var id = open.remove();
      if (operations.containsKey(id) && taken.add(id))
        open.addAll(prerequisitesOf(id));
    }
    var some = new LinkedHashMap<>(operations);
    some.keySet().retainAll(taken);
    var edges = new HashMap<>(prerequisites);
    edges.keySet().retainAll(taken);
    return new OperationGraph(some, edges);
  }

  /// The operations, those with the longest chain of work behind them first: started in this order, the
  /// whole ends as early as the rate limits allow.
  public List<Operation> byUrgency() {
    var chain = longestChains();
    return operations.values().stream()
        .sorted(Comparator.<Operation>comparingInt(operation -> -chain.getOrDefault(operation.id(), 0))
            .thenComparing(Operation::address).thenComparing(Operation::id))
        .toList();
  }

  /// For each operation, the usual seconds from its start to the end of everything that waits for it.
  private Map<String, Integer> longestChains() {
    var chain = new HashMap<String, Integer>();
    for (var id : inOrder(operations, prerequisites).reversed()) {
      var operation = operations.get(id);
      if (operation == null)
        continue;
      int length = chain.getOrDefault(id, 0) + operation.usualSeconds();
      chain.put(id, length);
      for (var before : prerequisitesOf(id))
        chain.merge(before, length, Math::max);
    }
    return chain;
  }

  private static void requireAcyclic(Map<String, Operation> operations,
      Map<String, Set<String>> prerequisites) {
    var ordered = inOrder(operations, prerequisites);
    if (ordered.size() < operations.size()) {
      var cycle = new ArrayList<>(operations.keySet());
      cycle.removeAll(Set.copyOf(ordered));
      throw new IllegalArgumentException("A cycle among " + cycle);
    }
  }

  /// The ids such that each comes after its prerequisites; those on a cycle are missing.
  private static List<String> inOrder(Map<String, Operation> operations,
      Map<String, Set<String>> prerequisites) {
    var open = new HashMap<String, Integer>();
    var dependants = new HashMap<String, List<String>>();
    for (var id : operations.keySet()) {
      var before = prerequisites.getOrDefault(id, Set.of());
      open.put(id, before.size());
      for (var one : before)
        dependants.computeIfAbsent(one, _ -> new ArrayList<>()).add(id);
    }
    var ready = new ArrayDeque<String>();
    operations.keySet().stream().filter(id -> open.getOrDefault(id, 0) == 0).forEach(ready::add);
    var ordered = new ArrayList<String>();
    while (!ready.isEmpty()) {
      var id = ready.remove();
      ordered.add(id);
      for (var dependant : dependants.getOrDefault(id, List.of())) {
        if (open.merge(dependant, -1, Integer::sum) == 0)
          ready.add(dependant);
      }
    }
    return ordered;
  }
}
