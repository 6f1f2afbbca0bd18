package org.lct.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void whatWouldControlATerminalIsShown() {
    assertThat(Visible.of("a\u001b[31mb\u0000\u007f\u009b")).isEqualTo("a\u241b[31mb\u2400\u2421\uFFFD");
  }

  @Test
  void everythingElseStays() {
    assertThat(Visible.of("Ä € \uD83D\uDE00\nnext")).isEqualTo("Ä € \uD83D\uDE00\nnext");
  }
}
