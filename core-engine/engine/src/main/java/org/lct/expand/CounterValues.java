package org.lct.expand;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lct.plan.ResourceAddress;

/// The running counters of a cluster: the last number given out by each, and the numbers its nodes have.
///
/// A number is never given out again, so `last` only grows. A node that is gone has no entry in `given`:
/// should its address come back, that is another node and gets the next number. Whoever keeps these values
/// therefore keeps the entries of nodes that still exist in the cloud, wanted or not.
///
/// Both maps are in the order of their keys.
///
/// @param last by counter key: the counter's name, or `region/name` for a counter of a region
/// @param given by node address, then by counter key
public record CounterValues(Map<String, Integer> last, Map<ResourceAddress, Map<String, Integer>> given) {
  /// The counters of a cluster that does not exist yet.
  public static final CounterValues NONE = new CounterValues(Map.of(), Map.of());

  public CounterValues {
    last = Collections.unmodifiableMap(new TreeMap<>(last));
    given = Collections.unmodifiableMap(new TreeMap<>(given));
  }
}
