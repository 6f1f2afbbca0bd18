package org.lct.editor.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.testing.Plans;

class QuoteTest {
  @Test
  void marksThePieceOfTheLine() {
    assertThat(quote("name: shop\ncount: twenty\n", 2, 8, 2, 14))
        .isEqualTo(new Quote(2, "count: ", "twenty", ""));
  }

  @Test
  void marksToTheEndOfTheLineWhatGoesOnInTheNext() {
    assertThat(quote("name: shop\nnodes: [\n]\n", 2, 8, 3, 2)).isEqualTo(new Quote(2, "nodes: ", "[", ""));
  }

  @Test
  void marksASpaceWhereNothingIs() {
    assertThat(quote("name:\n", 1, 6, 1, 6)).isEqualTo(new Quote(1, "name:", " ", ""));
  }

  @Test
  void marksTheCharacterBehindAPlaceWithoutWidth() {
    assertThat(quote("name: shop\n", 1, 7, 1, 7)).isEqualTo(new Quote(1, "name: ", "s", "hop"));
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(quote("name: '🚀🚀'\n", 1, 7, 1, 11)).isEqualTo(new Quote(1, "name: ", "'🚀🚀'", ""));
  }

  @Test
  void cutsLongLinesAroundTheMark() {
    var quote = quote("a".repeat(100) + "b" + "c".repeat(100) + "\n", 1, 101, 1, 102);
    assertThat(quote).isEqualTo(new Quote(1, "…" + "a".repeat(80), "b", "c".repeat(80) + "…"));
  }

  @Test
  void aPlaceBehindTheLineIsItsEnd() {
    assertThat(quote("name: shop\n", 1, 40, 1, 50)).isEqualTo(new Quote(1, "name: shop", " ", ""));
  }

  private static Quote quote(String text, int startLine, int startColumn, int endLine, int endColumn) {
    return Quote.of(Plans.file("any.yaml", text).document(),
        new SourceRange("any.yaml", startLine, startColumn, endLine, endColumn));
  }
}
