package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final String PLAN = """
      name: shop
      # Where it stands.
      regions:
      - region: us-east
        nodes:
        - name: web
          type: g6-standard-1

        # The data.
        - name: db
          init:
            firstboot:
            - name: cloudinit:firewalled
      tags: [shop]
      """;
  private final TextLines lines = new TextLines(PLAN);
  private final Folds folds = Folds.none(lines);

  @Test
  void blocksAreTheDeeperLinesAndTheItemsOfTheirLists() {
    assertThat(folds.blocks()).containsExactlyEntriesOf(new TreeMap<>(
        Map.of(2, 12, 3, 12, 4, 12, 5, 6, 9, 12, 10, 12, 11, 12)));
  }

  @Test
  void commentsBeforeTheNextEntryAreItsOwnAndDeeperOnesAreTheBlocks() {
    assertThat(SourceBlocks.of(new TextLines("a:\n  b: 1\n  # of a\n# of c\nc: 2\n")))
        .isEqualTo(Map.of(0, 2));
  }

  @Test
  void theBlocksOfJsonEndBeforeTheirBraces() {
    assertThat(SourceBlocks.of(new TextLines("{\n  \"a\": [\n    1\n  ]\n}\n")))
        .isEqualTo(Map.of(0, 3, 1, 2));
  }

  @Test
  void whatIsFoldedIsNotShown() {
    var folded = folds.fold(5).fold(9);
    assertThat(folded.shown(PLAN, 0, PLAN.length(), lines)).isEqualTo("""
        name: shop
        # Where it stands.
        regions:
        - region: us-east
          nodes:
          - name: web

          # The data.
          - name: db
        tags: [shop]
        """);
    assertThat(folded.line(6)).isEqualTo(7);
    assertThat(folded.shown(7)).isEqualTo(6);
    assertThat(folded.shown(6)).isEqualTo(5);
    assertThat(folded.isHidden(6)).isTrue();
    assertThat(folded.isHidden(5)).isFalse();
  }

  @Test
  void ofBlocksInsideEachOtherTheOutermostHides() {
    assertThat(folds.foldAll().hidden()).isEqualTo(Map.of(2, 12));
    assertThat(folds.foldAll().unfold(2).unfold(3).unfold(4).hidden()).isEqualTo(Map.of(5, 6, 9, 12));
  }

  @Test
  void theInnermostOpenBlockAroundALineIsFolded() {
    assertThat(folds.foldable(6)).contains(5);
    assertThat(folds.foldable(8)).contains(4);
    assertThat(folds.fold(11).foldable(11)).contains(10);
    assertThat(folds.foldable(0)).isEmpty();
  }

  @Test
  void whatIsRevealedIsShown() {
    assertThat(folds.foldAll().showing(6, 6).hidden()).isEqualTo(Map.of(9, 12));
    assertThat(folds.foldAll().showing(2, 2)).isEqualTo(folds.foldAll());
  }

  @Test
  void typingInTheLineOfAFoldedBlockKeepsItFolded() {
    assertThat(after(folds.fold(5), "web", "webservers").folded()).isEqualTo(Map.of(5, 6));
  }

  @Test
  void linesBeforeMoveWhatIsFolded() {
    assertThat(after(folds.fold(5), "name: shop\n", "name: shop\nbudget: 5\n").folded())
        .isEqualTo(Map.of(6, 7));
    assertThat(after(folds.fold(5), "# Where it stands.\n", "").folded()).isEqualTo(Map.of(4, 5));
  }

  @Test
  void aChangeOfWhatIsFoldedShowsIt() {
    assertThat(after(folds.fold(5), "type: g6-standard-1", "type: g6-standard-2").folded()).isEmpty();
    assertThat(after(folds.fold(5), "  - name: web\n", "  - name: web\n    count: 2\n").folded()).isEmpty();
  }

  @Test
  void anEditThatWouldTearAFoldedBlockShowsItFirst() {
    var folded = folds.fold(5);
    int end = folded.shownOffset(lines.end(5), lines);
    int start = folded.shownOffset(lines.start(5), lines);
    assertThat(folded.readyFor(end, end + 1, "", lines).folded()).isEmpty();
    assertThat(folded.readyFor(end, end, "\n", lines).folded()).isEmpty();
    assertThat(folded.readyFor(end, end, "s", lines)).isEqualTo(folded);
    assertThat(folded.readyFor(start, end + 1, "", lines)).isEqualTo(folded);
    assertThat(folded.stretch(start, end + 1, lines))
        .isEqualTo(new SourceMarks.Stretch(lines.start(5), lines.start(7)));
  }

  private Folds after(Folds before, String words, String others) {
    int at = PLAN.indexOf(words);
    var change = new TextChange(at, at + words.length(), others);
    return before.after(change, lines, new TextLines(change.applied(PLAN)));
  }
}
