package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Text that is no YAML: the exact place, our words and what to do.
class SyntaxTest {
  private static final List<String> WORDS_OF_THE_PARSER = List.of("while ", "expected", "token", "scalar",
      "flow ",
      "stream", "<");

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("tab-indentation", "regions:\n»\t- region: a\n"),
        mistake("tab-indentation", "regions:\n  - region: a\n»\t  nodes: []\n"),
        mistake("tab-indentation", "regions:\n-»\tregion: a\n  nodes: []\n"),
        mistake("unclosed", "name: »'shop\nregions: []\n"),
        mistake("unclosed", "name: »\"shop\nregions: []\n"),
        mistake("unclosed", "name: »\"shop\\"),
        mistake("unclosed", "tags: »[a, b\n"),
        mistake("unclosed", "tags: [a, b\nname»: x\n"),
        mistake("unclosed", "network: {mode: vpc\nname»: x\n"),
        mistake("unclosed", "{\"name\"\n»: 1}"),
        mistake("yaml-syntax", "name: a»: b\n"),
        mistake("yaml-syntax", "name: shop\n»tags\nregions: []\n"),
        mistake("yaml-syntax", "name: a\n»- b\n"),
        mistake("yaml-syntax", "- a\n»b: c\n"),
        mistake("yaml-syntax", "network:\n   mode: vpc\n »cidr: x\n"),
        mistake("yaml-syntax", "network:\n mode: vpc\n  cidr»: x\n"),
        mistake("yaml-syntax", "name: »@shop\n"),
        mistake("yaml-syntax", "name: »%shop\n"),
        mistake("yaml-syntax", "name: »`shop`\n"),
        mistake("yaml-syntax", "name: é😀»: x\n"),
        mistake("yaml-syntax", "name: \"»\\q\"\n"),
        mistake("yaml-syntax", "name: \"\\x»ZZ\"\n"),
        mistake("yaml-syntax", "name: \"a »\\UFFFFFFFF\"\n"),
        mistake("yaml-syntax", "name: »*\n"),
        mistake("yaml-syntax", "name: »& shop\n"),
        mistake("yaml-syntax", "name: »!<x shop\n"),
        mistake("yaml-syntax", "name: »!e!x shop\n"),
        mistake("yaml-syntax", "name: |»x\n"),
        mistake("yaml-syntax", "name: »]\n"),
        mistake("yaml-syntax", "tags: [a, », b]\n"),
        mistake("yaml-syntax", "[a]»]\n"),
        mistake("yaml-syntax", "name: a\n...\n»name: b\n"),
        mistake("yaml-syntax", "name: 'a' »b\n"),
        mistake("yaml-syntax", "name: »- a\n"),
        mistake("yaml-syntax", "»: a\n"),
        mistake("yaml-syntax", "»%FOO\n"),
        mistake("yaml-syntax", "»%YAML 9.1\n---\nname: a\n"),
        mistake("yaml-syntax", "name:\n»%YAML 1.2\n"),
        mistake("several-documents", "name: a\n»---\nname: b\n"));
  }

  private static Arguments mistake(String code, String text) {
    return Arguments.of(code, text);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void pointsAtTheMistakeInOurWords(String code, String text) {
    var problem = Read.problem(text);

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.summary() + problem.detail()).doesNotContain(WORDS_OF_THE_PARSER);
    assertThat(problem.detail()).isNotBlank();
  }

  @Test
  void saysHowManyLinesBeginWithATab() {
    assertThat(Read.problem("regions:\n»\t- region: a\n\t- region: b\n").detail())
        .endsWith("In this file 2 lines begin with a tab.");
  }

  @Test
  void namesTheQuoteThatIsMissing() {
    assertThat(Read.problem("name: »'shop\n").detail()).isEqualTo("Put a `'` at its end.");
  }

  @Test
  void refusesTagsAndReadsOn() {
    var problems = Read
        .problems("name: !!java.net.URL [x]\ntags: !foo a\n\"desc\\x72iption\": ! 1\ntyep: 1\n");

    assertThat(problems).extracting(Read::start).containsExactly("1:7", "1:22", "2:7", "3:19", "4:1");
    assertThat(problems).extracting(problem -> problem.code()).containsExactly("custom-tag", "wrong-kind",
        "custom-tag",
        "custom-tag", "unknown-key");
  }

  @Test
  void refusesAKeyThatIsNoText() {
    assertThat(Read.problem("name: a\n? »[x]\n: b\n").code()).isEqualTo("key-not-text");
    assertThat(Read.problem("{name: a, »\"\": b}\n").code())
        .isEqualTo("key-not-text");
  }

  @Test
  void refusesAnEscapedControlCharacter() {
    assertThat(Read.problem("name: shop\ndescription: »\"a\\e[31m\"\n").code())
        .isEqualTo("control-character");
    assertThat(Read.problem("name: shop\ndescription: »\"a\\uD83D\"\n").code())
        .isEqualTo("control-character");
  }

  @Test
  void readsTheEscapedHalvesOfACharacterAsJsonHasThem() {
    assertThat(Read.plan("{\"name\": \"shop\", \"description\": \"\\ud83d\\ude00 \\/\"}").description())
        .contains("😀 /");
  }

  @Test
  void readsJsonWithTabs() {
    var plan = Read.plan("{\n\t\"name\": \"shop\",\n\t\"regions\":[\n\t\t{\"region\":\"us-east\"}\n\t]\n}\n");

    assertThat(plan.regions()).hasSize(1);
  }
}
