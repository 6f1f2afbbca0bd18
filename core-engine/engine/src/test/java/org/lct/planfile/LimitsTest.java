package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;

/// Files that are made to be too much: each is refused by a count, before the work is done.
class LimitsTest {
  @Test
  void refusesAFileThatIsTooLarge() {
    var file = Read.file("name: " + "x".repeat(Decoder.MAX_BYTES));

    assertThat(file.plan().diagnostics()).extracting(Diagnostic::code).containsExactly("file-too-large");
  }

  @Test
  void readsAFileOfTheGreatestSize() {
    String text = "name: shop\n#";

    assertThat(Read.problems(text + "x".repeat(Decoder.MAX_BYTES - text.length()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[a: "})
  void refusesDeepNesting(String level) {
    assertThat(Read.problems(level.repeat(200_000))).extracting(Diagnostic::code).containsExactly("too-deep");
  }

  @Test
  void countsTheDepthOfWhatAnAliasStandsFor() {
    String half = "[".repeat(40) + "]".repeat(40);

    assertThat(Read.problems("a: &a " + half + "\nb: " + "[".repeat(40) + "*a" + "]".repeat(40)))
        .extracting(Diagnostic::code).contains("too-deep");
  }

  @Test
  void refusesAnAliasBomb() {
    String bomb = IntStream.range(1, 30)
        .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)))
        .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));

    assertThat(Read.problems(bomb)).extracting(Diagnostic::code).contains("too-many-values");
  }

  @Test
  void refusesABombOfMergeKeys() {
    String keys = IntStream.range(0, 1000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "));

    assertThat(Read.problems("a: &a {" + keys + "}\nb: {<<: [" + "*a,".repeat(10_000) + "]}\n"))
        .extracting(Diagnostic::code).contains("too-many-values");
  }

  @Test
  void refusesAChainOfMergeKeysThatIsTooLong() {
    String chain = IntStream.range(1, 5000)
        .mapToObj(i -> "a%d: &a%d {<<: *a%d}\n".formatted(i, i, i - 1)).collect(Collectors.joining());

    assertThat(Read.problems("a0: &a0 {k: 1}\n" + chain)).extracting(Diagnostic::code).contains("too-deep");
  }

  @Test
  void allowsManyUsesOfASmallAnchor() {
    assertThat(Read.problems("name: shop\ntags: [&a x" + ",*a".repeat(5000) + "]\n")).isEmpty();
  }

  @Test
  void refusesMoreValuesThanAPlanHas() {
    assertThat(Read.problems("tags: [" + "a,".repeat(YamlComposer.MAX_VALUES) + "]"))
        .extracting(Diagnostic::code)
        .containsExactly("too-many-values");
  }

  @Test
  void refusesALongTextWhereAShortOneIsWanted() {
    assertThat(Read.problem("name: shop\ndefaults:\n  nodenames: »'" + "{a}".repeat(300_000) + "'\n").code())
        .isEqualTo("wrong-form");
  }

  @Test
  void showsOnlyTheBeginningOfALongText() {
    assertThat(Read.problem("name: »'" + " x".repeat(499) + "'\n").summary()).hasSizeLessThan(100)
        .contains("…");
  }
}
