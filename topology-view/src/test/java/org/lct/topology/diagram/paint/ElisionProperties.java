package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ElisionProperties {
  @Property
  void neverExceedsTheWidth(@ForAll @StringLength(max = 40) String text,
      @ForAll @IntRange(max = 50) int width) {
    assertThat(Elision.middle(text, width, String::length).length()).isLessThanOrEqualTo(width);
    assertThat(Elision.end(text, width, String::length).length()).isLessThanOrEqualTo(width);
  }

  @Property
  void leavesTextThatFitsAsItIs(@ForAll @StringLength(max = 40) String text) {
    assertThat(Elision.middle(text, text.length(), String::length)).isEqualTo(text);
    assertThat(Elision.end(text, text.length(), String::length)).isEqualTo(text);
  }

  @Property
  void keepsAsMuchOfANameAsFits(@ForAll @IntRange(min = 1, max = 12) int width) {
    assertThat(Elision.middle("ndbmgmtnodes!", width, String::length)).hasSize(width);
  }

  @Example
  void leavesOutTheMiddleOfNamesAndTheEndOfSentences() {
    assertThat(Elision.middle("ndbmgmtnodes", 8, String::length)).isEqualTo("ndbm…des");
    assertThat(Elision.end("HTTP 80 to 20 nodes", 9, String::length)).isEqualTo("HTTP 80…");
  }
}
