package org.lct.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortRangeTest {
  @Test
  void readsOnePortAndSeveral() {
    assertThat(PortRange.of("9092")).isEqualTo(new PortRange(9092, 9092)).hasToString("9092");
    assertThat(PortRange.of("6000-6500")).isEqualTo(new PortRange(6000, 6500)).hasToString("6000-6500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "20-10", "1-", "-1", "web", ""})
  void refusesWhatIsNoPort(String text) {
    assertThatThrownBy(() -> PortRange.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
