package org.lct.topology.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Computes the contrast table of the design system (section 2) from the style sheets themselves.
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double LINE = 3.0;

  private static final List<String> SURFACES = List.of("-color-bg-default", "-color-bg-subtle",
      "-lct-canvas-bg",
      "-lct-net-fill", "-lct-card-bg", "-lct-hover-bg", "-lct-select-bg", "-lct-chip-bg");
  private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted",
      "-color-accent-fg",
      "-lct-status-planned", "-lct-status-progress", "-lct-status-running", "-lct-status-degraded",
      "-lct-status-stopped", "-lct-status-failed", "-lct-status-gone", "-lct-diff-add", "-lct-diff-change",
      "-lct-diff-replace", "-lct-diff-delete", "-lct-diff-drift", "-lct-kind-node", "-lct-kind-nodebalancer",
      "-lct-kind-volume", "-lct-kind-network", "-lct-kind-firewall", "-lct-kind-dns", "-lct-syntax-key",
      "-lct-syntax-string", "-lct-syntax-number", "-lct-syntax-comment");
  private static final List<String> TINTED = TEXTS.stream()
      .filter(token -> token.startsWith("-lct-diff-") || token.startsWith("-lct-kind-")).toList();
  private static final List<String> FILLS = TEXTS.stream()
      .filter(token -> token.startsWith("-lct-diff-") || token.startsWith("-lct-status-")).toList();
  private static final List<String> LINES = List.of("-lct-card-border", "-lct-region-border", "-lct-edge",
      "-lct-select-line", "-color-accent-emphasis");
  private static final List<String> LINE_SURFACES = List.of("-lct-canvas-bg", "-lct-region-bg",
      "-lct-card-bg",
      "-lct-net-fill", "-lct-region-header");
  private static final Map<String, String> ON_NOTES = Map.of("-lct-status-running", "-color-success-subtle",
      "-lct-status-degraded", "-color-warning-subtle", "-lct-status-failed", "-color-danger-subtle");

  @ParameterizedTest
  @ValueSource(strings = {"lct-light.css", "lct-dark.css"})
  void textIsReadableOnEverySurface(String sheet) {
    check(sheet, TEXT,
        TEXTS.stream().flatMap(text -> SURFACES.stream().map(surface -> new Pair(text, surface))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lct-light.css", "lct-dark.css"})
  void kindsAndDifferencesAreReadableOnTheirOwnTint(String sheet) {
    check(sheet, TEXT, TINTED.stream().map(token -> new Pair(token, token + "-bg")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lct-light.css", "lct-dark.css"})
  void glyphsAreReadableOnStatusAndDifferenceFills(String sheet) {
    check(sheet, TEXT, FILLS.stream().map(fill -> new Pair("-lct-on-status", fill)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lct-light.css", "lct-dark.css"})
  void linesStandOutFromWhatTheyLieOn(String sheet) {
    check(sheet, LINE,
        LINES.stream().flatMap(line -> LINE_SURFACES.stream().map(ground -> new Pair(line, ground))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lct-light.css", "lct-dark.css"})
  void notesAndButtonsAreReadable(String sheet) {
    check(sheet, TEXT,
        Stream.concat(ON_NOTES.entrySet().stream().map(note -> new Pair(note.getKey(), note.getValue())),
            Stream.of(new Pair("-color-fg-emphasis", "-color-accent-emphasis"),
                new Pair("-color-fg-emphasis", "-color-danger-emphasis"))));
  }

  @Test
  void everyTokenIsDeclaredInBothThemes() {
    for (var sheet : List.of("lct-light.css", "lct-dark.css")) {
      assertThat(CssTokens.of(sheet).declarations().keySet()).as(sheet)
          .containsAll(Stream.of(ColorToken.values()).map(ColorToken::cssName).toList());
    }
  }

  @Test
  void knowsTheRatiosWcagPublishes() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Contrast.ratio(CssTokens.of("lct-light.css").color("-color-fg-muted"), Color.WHITE))
        .isBetween(6.385, 6.395);
  }

  private static void check(String sheet, double least, Stream<Pair> pairs) {
    var tokens = CssTokens.of(sheet);
    var ground = tokens.color("-color-bg-default");
    assertThat(pairs).as(sheet).allSatisfy(pair -> assertThat(Contrast.ratio(tokens.color(pair.front()),
        Contrast.over(tokens.color(pair.back()), ground))).as(pair.toString()).isGreaterThanOrEqualTo(least));
  }

  private record Pair(String front, String back) {
    @Override
    public String toString() {
      return front + " on " + back;
    }
  }
}
