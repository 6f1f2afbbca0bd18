package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns<String, String> turns = new Turns<>();

  @Test
  void lanesTakeTurnsHoweverManyWaitInOne() {
    List.of("a1", "a2", "a3", "b1", "b2", "c1").forEach(this::add);

    assertThat(all()).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
  }

  @Test
  void whoComesLaterToAnEmptyLaneIsBehindTheOtherLanes() {
    List.of("a1", "a2", "b1").forEach(this::add);
    next();
    next();
    add("b2");

    assertThat(all()).containsExactly("a2", "b2");
  }

  @Test
  void whoGivesUpIsPassedOver() {
    List.of("a1", "b1", "b2").forEach(this::add);
    turns.remove("a", "a1");

    assertThat(all()).containsExactly("b1", "b2");
    assertThat(turns.first()).isEmpty();
  }

  private void add(String waiting) {
    turns.add(waiting.substring(0, 1), waiting);
  }

  private Optional<String> next() {
    var first = turns.first();
    first.ifPresent(waiting -> {
      turns.nextLane();
      turns.remove(waiting.substring(0, 1), waiting);
    });
    return first;
  }

  private List<String> all() {
    var all = new ArrayList<String>();
    for (var next = next(); next.isPresent(); next = next())
      all.add(next.get());
    return all;
  }
}
