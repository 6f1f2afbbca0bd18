package org.lct.expand;

import java.util.Map;
import java.util.TreeMap;
import org.lct.plan.ResourceAddress;

/// The running counters of a cluster: the last number given out by each, and the numbers each node has.
/// Numbers are never reused, so both only grow.
///
/// @param last by counter key: the counter's name, or `region/name` for a counter of a region
/// @param given by node address, then by counter key
public record CounterValues(Map<String, Integer> last, Map<ResourceAddress, Map<String, Integer>> given) {
  /// The counters of a cluster that does not exist yet.
  public static final CounterValues NONE = new CounterValues(Map.of(), Map.of());

  public CounterValues {
    last = Map.copyOf(last);
    given = Map.copyOf(new TreeMap<>(given));
  }
}
