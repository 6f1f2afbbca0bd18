package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArrangementProperties {
  private static final Map<String, Box> THREE = Map.of("a", new Box(0, 10, 100, 40), "b",
      new Box(130, 200, 50, 60), "c", new Box(400, 90, 100, 100));

  @Example
  void alignsOneEdgeOrTheMiddle() {
    assertThat(values(Arrangement.LEFT, Box::x)).containsOnly(0.0);
    assertThat(values(Arrangement.CENTER, Box::centerX)).containsOnly(250.0);
    assertThat(values(Arrangement.RIGHT, Box::maxX)).containsOnly(500.0);
    assertThat(values(Arrangement.TOP, Box::y)).containsOnly(10.0);
    assertThat(values(Arrangement.MIDDLE, Box::centerY)).containsOnly(135.0);
    assertThat(values(Arrangement.BOTTOM, Box::maxY)).containsOnly(260.0);
  }

  @Example
  void distributesWithEqualGaps() {
    assertThat(Arrangement.ACROSS.of(THREE)).containsEntry("b", new Box(225, 200, 50, 60))
        .containsEntry("a", new Box(0, 10, 100, 40)).containsEntry("c", new Box(400, 90, 100, 100));
    assertThat(Arrangement.DOWN.of(THREE)).containsEntry("c", new Box(400, 75, 100, 100));
  }

  @Example
  void fewerThanItTakesStayWhereTheyAre() {
    var two = Map.of("a", new Box(0, 10, 100, 40), "b", new Box(130, 200, 50, 60));
    assertThat(Arrangement.ACROSS.of(two)).isEqualTo(two);
    assertThat(Arrangement.LEFT.of(Map.of("a", new Box(5, 5, 1, 1)))).containsEntry("a", new Box(5, 5, 1, 1));
  }

  private static List<Double> values(Arrangement arrangement, ToDoubleFunction<Box> value) {
    return arrangement.of(THREE).values().stream().map(value::applyAsDouble).toList();
  }

  @Property(tries = 500)
  void boxesHaveAnAreaInCommonExactlyWhenTwoOfThemHave(@ForAll("boxes") Map<String, Box> boxes) {
    var all = List.copyOf(boxes.values());
    assertThat(Box.anyIntersect(all))
        .isEqualTo(all.stream().anyMatch(one -> all.stream().filter(one::intersects).count() > 1));
  }

  @Property(tries = 200)
  void nothingChangesItsSizeLeavesWhatWasAroundAllOrMovesASecondTime(@ForAll Arrangement arrangement,
      @ForAll("boxes") Map<String, Box> boxes) {
    var arranged = arrangement.of(boxes);
    var before = around(boxes);
    assertThat(arranged).containsOnlyKeys(boxes.keySet());
    var again = arrangement.of(arranged);
    boxes.forEach((id, box) -> {
      var to = Objects.requireNonNull(arranged.get(id));
      assertThat(to.width()).isEqualTo(box.width());
      assertThat(to.height()).isEqualTo(box.height());
      if (hasRoom(boxes, before)) {
        assertThat(before.grown(1).contains(to)).isTrue();
        assertThat(to.grown(1).contains(Objects.requireNonNull(again.get(id)))).isTrue();
      }
    });
  }

  /// Whether all of them fit side by side and one below the other.
  private static boolean hasRoom(Map<String, Box> boxes, Box around) {
    return boxes.values().stream().mapToDouble(Box::width).sum() <= around.width()
        && boxes.values().stream().mapToDouble(Box::height).sum() <= around.height();
  }

  private static Box around(Map<String, Box> boxes) {
    return boxes.values().stream().reduce(Box::around).orElseThrow();
  }

  @Provide
  Arbitrary<Map<String, Box>> boxes() {
    var places = Arbitraries.integers().between(0, 900);
    var sizes = Arbitraries.integers().between(20, 60);
    return Combinators.combine(places, places, sizes).as((x, y, size) -> new Box(x, y, size, size + 10))
        .list().ofMinSize(1).ofMaxSize(6).map(list -> {
          var all = new HashMap<String, Box>();
          list.forEach(box -> all.put("f" + all.size(), box));
          return all;
        });
  }
}
