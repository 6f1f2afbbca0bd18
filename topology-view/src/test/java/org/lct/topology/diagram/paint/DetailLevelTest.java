package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailLevelTest {
  @ParameterizedTest
  @CsvSource({"1, FULL", "0.86, FULL", "0.85, COMPACT", "0.5, COMPACT", "0.49, CELLS", "0.2, CELLS",
      "0.19, OVERVIEW"})
  void followsTheZoom(double zoom, DetailLevel level) {
    assertThat(DetailLevel.of(zoom)).isEqualTo(level);
  }

  @Test
  void staysWhileTheZoomHoversAroundALimit() {
    assertThat(DetailLevel.FULL.next(0.855)).isEqualTo(DetailLevel.FULL);
    assertThat(DetailLevel.COMPACT.next(0.865)).isEqualTo(DetailLevel.COMPACT);
  }

  @Test
  void changesWhenTheLimitIsClearlyPassed() {
    assertThat(DetailLevel.FULL.next(0.84)).isEqualTo(DetailLevel.COMPACT);
    assertThat(DetailLevel.COMPACT.next(0.87)).isEqualTo(DetailLevel.FULL);
    assertThat(DetailLevel.FULL.next(0.1)).isEqualTo(DetailLevel.OVERVIEW);
  }
}
