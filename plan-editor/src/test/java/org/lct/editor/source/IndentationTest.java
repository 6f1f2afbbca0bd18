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

  @Test
  void theNextKeyStandsUnderTheKey() {
    var lines = new TextLines("a:\n- b: 1\n  c: 2\n");
    assertThat(Indentation.after(lines, "  c: 2")).isEqualTo(2);
    assertThat(Indentation.after(lines, "- b: 1")).isEqualTo(2);
    assertThat(Indentation.after(lines, "  - - 'b c': 1")).isEqualTo(6);
    assertThat(Indentation.after(lines, "  - init:")).isEqualTo(6);
    assertThat(Indentation.after(lines, "a:")).isEqualTo(2);
    assertThat(Indentation.after(lines, "  - http://a b")).isEqualTo(2);
    assertThat(Indentation.after(lines, "  - {a: 1}")).isEqualTo(2);
    assertThat(Indentation.after(lines, "  - # a: b:")).isEqualTo(2);
    assertThat(Indentation.after(lines, "")).isZero();
  }
}
