package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentationTest {
  private static final String FOUR = "a:\n    b:\n\n        c: 1\n  d\n";

  @Test
  void theStepIsThatOfTheText() {
    assertThat(Indentation.step(new TextLines("a:\n    b:\n        c: 1\n"))).isEqualTo(4);
    assertThat(Indentation.step(new TextLines("a:\n- b: 1\n  c: 2\n"))).isEqualTo(2);
    assertThat(Indentation.step(new TextLines("a: 1\n"))).isEqualTo(2);
  }

  @Test
  void linesMoveByOneStepAndBlankOnesStay() {
    assertThat(Indentation.deeper(new TextLines("a:\n    b:\n\n        c: 1\n"), 1, 3))
        .isEqualTo("a:\n        b:\n\n            c: 1\n");
    assertThat(Indentation.shallower(new TextLines(FOUR), 1, 4)).isEqualTo("a:\n  b:\n\n      c: 1\nd\n");
  }

  @Test
  void whatIsNotIndentedStays() {
    assertThat(Indentation.shallower(new TextLines("a: 1\n b: 2\n"), 0, 1)).isEqualTo("a: 1\nb: 2\n");
  }
}
