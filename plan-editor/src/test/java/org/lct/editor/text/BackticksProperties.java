package org.lct.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BackticksProperties {
  @Property
  void nothingButBackticksIsLost(@ForAll String text) {
    assertThat(Backticks.without(text)).doesNotContain("`")
        .hasSize(text.length() - (int) text.chars().filter(c -> c == '`').count());
  }

  @Example
  void leavesTheWords() {
    assertThat(Backticks.without("Write `g7-highmem-8`.")).isEqualTo("Write g7-highmem-8.");
  }
}
