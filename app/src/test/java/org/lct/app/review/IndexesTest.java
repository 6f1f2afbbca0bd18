package org.lct.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexesTest {
  @Test
  void runsOfThreeAndMoreAreRanges() {
    assertThat(Indexes.words(List.of(3))).isEqualTo("[3]");
    assertThat(Indexes.words(List.of(9, 10))).isEqualTo("[9], [10]");
    assertThat(Indexes.words(List.of(21, 22, 23, 24))).isEqualTo("[21] to [24]");
    assertThat(Indexes.words(List.of(1, 3, 4, 5, 9))).isEqualTo("[1], [3] to [5], [9]");
    assertThat(Indexes.words(List.of())).isEmpty();
  }
}
