package org.lct.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.lct.cloud.RateLimit;
import org.lct.operation.Operation;
import org.lct.operation.OperationGraph;

/// About how long a graph takes: every operation its usual time at Linode, begun when what it needs is there and the
/// limits of creating let it. Never a promise.
final class Forecast {
  private final OperationGraph graph;
  private final Windows linodes;
  private final Windows volumes;
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, Long> ready = new HashMap<>();

  private Forecast(OperationGraph graph, RateLimit linodes, RateLimit volumes) {
    this.graph = graph;
    this.linodes = new Windows(linodes);
    this.volumes = new Windows(volumes);
  }

  /// How long the operations of a graph take.
  ///
  /// @param linodes how many Linodes can be created in which time
  /// @param volumes how many volumes
  static Duration of(OperationGraph graph, RateLimit linodes, RateLimit volumes) {
    return Duration.ofMillis(new Forecast(graph, linodes, volumes).end());
  }

  private long end() {
    var dependants = new HashMap<String, List<String>>();
    graph.operations().keySet().forEach(id -> graph.prerequisitesOf(id).forEach(
        before -> dependants.computeIfAbsent(before, _ -> new ArrayList<>()).add(id)));
    var rank = new HashMap<String, Integer>();
    graph.byUrgency().forEach(operation -> rank.put(operation.id(), rank.size()));
    var queue = new PriorityQueue<Operation>(Comparator
        .<Operation>comparingLong(operation -> ready.getOrDefault(operation.id(), 0L))
        .thenComparingInt(operation -> rank.getOrDefault(operation.id(), 0)));
    graph.operations().values().forEach(operation -> {
      int before = graph.prerequisitesOf(operation.id()).size();
      open.put(operation.id(), before);
      if (before == 0)
        queue.add(operation);
    });
    long last = 0;
    while (!queue.isEmpty()) {
      var operation = queue.remove();
      long end = begin(operation) + operation.usualSeconds() * 1000L;
      last = Math.max(last, end);
      for (var id : dependants.getOrDefault(operation.id(), List.of()))
        done(id, end).ifPresent(queue::add);
    }
    return last;
  }

  private long begin(Operation operation) {
    long at = ready.getOrDefault(operation.id(), 0L);
    return switch (operation) {
      case Operation.CreateLinode _ -> linodes.next(at);
      case Operation.CreateVolume _ -> volumes.next(at);
      default -> at;
    };
  }

  /// The operation `id`, if that was the last it waited for.
  private Optional<Operation> done(String id, long end) {
    ready.merge(id, end, Math::max);
    return open.merge(id, -1, Integer::sum) == 0
        ? Optional.ofNullable(graph.operations().get(id))
        : Optional.empty();
  }

  /// The windows of a limit, one after the other.
  private static final class Windows {
    private final RateLimit limit;
    private long begin;
    private int used;

    Windows(RateLimit limit) {
      this.limit = limit;
    }

    /// When a request goes that could go at `at`; asked in the order of these times.
    long next(long at) {
      long length = Math.max(1, limit.window().toMillis());
      if (at >= begin + length) {
        begin = at;
        used = 0;
      }
      if (used == limit.calls()) {
        begin += length;
        used = 0;
      }
      used++;
      return Math.max(at, begin);
    }
  }
}
