package org.lct.editor.problems;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.testing.Plans;

class QuoteProperties {
  @Property(tries = 200)
  void shortLinesAreQuotedAsAWhole(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 60) String line,
      @ForAll @IntRange(min = 1, max = 70) int from, @ForAll @IntRange(min = 1, max = 70) int to) {
    var quote = Quote.of(Plans.file("any.yaml", "x: " + line).document(),
        new SourceRange("any.yaml", 1, from, 1, to));
    assertThat(quote.marked()).isNotEmpty();
    assertThat((quote.before() + quote.marked() + quote.after()).strip()).isEqualTo(("x: " + line).strip());
  }
}
