package org.lct.sandbox.history;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for an order in which calls can have happened one at a time, each between its begin and its end, so that every
/// answer was right: the search of Wing and Gong, which remembers, as Lowe does, where it has been.
///
/// @param <S> the state, equal to another when they cannot be told apart
public final class SerialOrder<S> {
  private final List<Call<S>> calls;
  private final Set<Visited<S>> visited = new HashSet<>();
  private final Deque<Call<S>> order = new ArrayDeque<>();

  private SerialOrder(List<Call<S>> calls) {
    this.calls = calls;
  }

  private record Visited<S>(BitSet done, S state) {}

  /// Such an order; empty when there is none.
  public static <S> Optional<List<Call<S>>> of(S start, List<Call<S>> history) {
    var search = new SerialOrder<>(history);
    return search.completes(new BitSet(), start) ? Optional.of(List.copyOf(search.order)) : Optional.empty();
  }

  private boolean completes(BitSet done, S state) {
    if (done.cardinality() == calls.size()) {
      return true;
    }
    if (!visited.add(new Visited<>((BitSet) done.clone(), state))) {
      return false;
    }
    var latest = firstEnd(done);
    for (var next = done.nextClearBit(0); next < calls.size(); next = done.nextClearBit(next + 1)) {
      if (calls.get(next).begin() <= latest && completesWith(next, done, state)) {
        return true;
      }
    }
    return false;
  }

  private boolean completesWith(int next, BitSet done, S state) {
    var call = calls.get(next);
    var after = call.effect().apply(state);
    if (after.isEmpty()) {
      return false;
    }
    done.set(next);
    order.addLast(call);
    if (completes(done, after.get())) {
      return true;
    }
    order.removeLast();
    done.clear(next);
    return false;
  }

  /// When the first of the calls that are left ended: what begins later cannot come before it.
  private long firstEnd(BitSet done) {
    var first = Long.MAX_VALUE;
    for (var i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
      first = Math.min(first, calls.get(i).end());
    }
    return first;
  }
}
