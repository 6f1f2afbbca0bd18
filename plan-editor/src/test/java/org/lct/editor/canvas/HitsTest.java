package org.lct.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTest {
  private final Hits three = Hits.of(List.of("a", "b", "c"));

  @Test
  void goRoundInBothDirections() {
    assertThat(three.current()).contains("a");
    assertThat(three.go(1).current()).contains("b");
    assertThat(three.go(1).go(1).go(1)).isEqualTo(three);
    assertThat(three.go(-1).current()).contains("c");
  }

  @Test
  void whereNothingWasFoundNothingIsLookedAt() {
    assertThat(Hits.NONE.current()).isEmpty();
    assertThat(Hits.NONE.go(1)).isEqualTo(Hits.NONE);
  }

  @Test
  void whatIsLookedAtStaysSoWhenTheSearchFindsMore() {
    assertThat(three.go(1).renewed(List.of("b", "d"))).isEqualTo(new Hits(List.of("b", "d"), 0));
    assertThat(three.go(1).renewed(List.of("x", "y", "b")).current()).contains("b");
  }

  @Test
  void whatIsGoneIsReplacedByTheFirst() {
    assertThat(three.go(2).renewed(List.of("a", "b")).current()).contains("a");
    assertThat(three.renewed(List.of())).isEqualTo(Hits.NONE);
    assertThat(Hits.NONE.renewed(List.of("a", "b")).current()).contains("a");
  }
}
