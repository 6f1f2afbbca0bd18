package org.lct.sandbox.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/// The search itself, on histories of one number that is written and read.
class SerialOrderProperties {
  private static Call<Integer> write(long begin, long end, int value) {
    return new Call<>(begin, end, _ -> Optional.of(value), "write " + value);
  }

  private static Call<Integer> read(long begin, long end, int value) {
    return new Call<>(begin, end, state -> Optional.of(state).filter(now -> now == value), "read " + value);
  }

  /// Adds one and answers what comes of it.
  private static Call<Integer> increment(long begin, long end, int answer) {
    return new Call<>(begin, end, state -> Optional.of(state + 1).filter(now -> now == answer),
        "to " + answer);
  }

  private static boolean explained(List<Call<Integer>> history) {
    return SerialOrder.of(0, history).isPresent();
  }

  @Example
  void whatOverlapsMayHaveHappenedInAnyOrder() {
    assertThat(explained(List.of(write(0, 10, 1), read(2, 4, 1), read(5, 6, 1)))).isTrue();
    assertThat(explained(List.of(write(0, 10, 1), read(2, 4, 0), read(5, 6, 1)))).isTrue();
    assertThat(explained(List.of(increment(0, 9, 2), increment(1, 8, 1)))).isTrue();
    assertThat(SerialOrder.of(0, List.of(increment(0, 9, 2), increment(1, 8, 1))).orElseThrow())
        .extracting(Call::text).containsExactly("to 1", "to 2");
  }

  @Example
  void aBadHistoryIsFound() {
    assertThat(explained(List.of(write(0, 1, 1), read(2, 3, 0)))).as("a stale read").isFalse();
    assertThat(explained(List.of(write(0, 10, 1), read(2, 4, 1), read(5, 6, 0)))).as("seen, then unseen")
        .isFalse();
    assertThat(explained(List.of(increment(0, 9, 1), increment(1, 8, 1)))).as("a lost update").isFalse();
    assertThat(explained(List.of(read(0, 1, 1), write(2, 3, 1)))).as("read before it was written").isFalse();
    assertThat(explained(List.of(write(0, 9, 1), write(0, 9, 2), read(10, 11, 3)))).as("never written")
        .isFalse();
  }

  /// Against the plain search through all orders.
  @Property(tries = 2000)
  void itFindsAnOrderWhereverThereIsOne(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    var history = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(_ -> any(random)).toList();
    var possible = anyOrder(0, history);
    Statistics.label("has an order").collect(possible)
        .coverage(checker -> {
          checker.check(true).percentage(share -> share > 5);
          checker.check(false).percentage(share -> share > 5);
        });
    assertThat(explained(history)).as(history.toString()).isEqualTo(possible);
  }

  private static Call<Integer> any(SplittableRandom random) {
    var begin = random.nextLong(20);
    var end = begin + 1 + random.nextLong(20);
    return switch (random.nextInt(3)) {
      case 0 -> write(begin, end, random.nextInt(3));
      case 1 -> read(begin, end, random.nextInt(3));
      default -> increment(begin, end, random.nextInt(3));
    };
  }

  private static boolean anyOrder(int state, List<Call<Integer>> left) {
    return left.isEmpty() || left.stream()
        .filter(call -> left.stream().noneMatch(other -> other.end() < call.begin()))
        .anyMatch(call -> call.effect().apply(state).filter(after -> anyOrder(after, without(left, call)))
            .isPresent());
  }

  private static List<Call<Integer>> without(List<Call<Integer>> calls, Call<Integer> one) {
    var rest = new ArrayList<>(calls);
    rest.remove(one);
    return rest;
  }
}
