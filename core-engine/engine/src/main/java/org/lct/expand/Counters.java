package org.lct.expand;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lct.plan.ResourceAddress;

/// Hands out the numbers of a cluster's counters. A node keeps the numbers it has; another takes the next
/// of each counter, so the order in which nodes ask decides who gets which.
final class Counters {
  private final CounterValues before;
  private final Map<String, Integer> last;
  private final Map<ResourceAddress, Map<String, Integer>> given = new TreeMap<>();

  Counters(CounterValues before) {
    this.before = before;
    last = new HashMap<>(before.last());
    before.given().values()
        .forEach(numbers -> numbers.forEach((counter, number) -> last.merge(counter, number, Math::max)));
  }

  /// The numbers of a node, by counter key: those of `counters` and those it had before.
  Map<String, Integer> of(ResourceAddress node, Collection<String> counters) {
    var numbers = new TreeMap<>(before.given().getOrDefault(node, Map.of()));
    counters.forEach(counter -> numbers.computeIfAbsent(counter, _ -> last.merge(counter, 1, Integer::sum)));
    if (!numbers.isEmpty())
      given.put(node, numbers);
    return numbers;
  }

  /// The counters after all nodes that asked.
  CounterValues values() {
    return new CounterValues(last, given);
  }
}
