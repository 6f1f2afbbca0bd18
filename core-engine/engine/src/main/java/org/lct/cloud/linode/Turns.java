package org.lct.cloud.linode;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Those who wait for something in several lanes that take turns; in a lane first come, first served. Not thread-safe.
///
/// @param <L> what tells lanes apart
/// @param <W> those who wait
final class Turns<L, W> {
  private final SequencedMap<L, SequencedSet<W>> lanes = new LinkedHashMap<>();

  /// The last of its lane from now on; a lane in which nobody waited is the last of all.
  void add(L lane, W waiting) {
    lanes.computeIfAbsent(lane, _ -> new LinkedHashSet<>()).add(waiting);
  }

  /// How many wait.
  int size() {
    return lanes.values().stream().mapToInt(SequencedSet::size).sum();
  }

  /// Whose turn it is; empty if nobody waits.
  Optional<W> first() {
    return lanes.isEmpty() ? Optional.empty() : Optional.of(lanes.firstEntry().getValue().getFirst());
  }

  /// The first has had its turn: the lanes after its own come before it.
  void nextLane() {
    var lane = lanes.pollFirstEntry();
    if (lane != null)
      lanes.putLast(lane.getKey(), lane.getValue());
  }

  /// Waits no longer, whether it had its turn or not.
  void remove(L lane, W waiting) {
    lanes.computeIfPresent(lane, (_, all) -> {
      all.remove(waiting);
      return all.isEmpty() ? null : all;
    });
  }
}
