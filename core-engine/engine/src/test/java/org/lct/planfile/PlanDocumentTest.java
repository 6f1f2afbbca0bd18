package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;

/// Where things stand.
class PlanDocumentTest {
  private static final PlanPath ROOT = PlanPath.ROOT;
  private static final String TEXT = """
      # A shop
      name: 'shop'
      tags: [a, {b: c}]   # wrong, but placed
      order:
        - web
        - [db, 😀, cache]
      defaults:
        software: kafka.broker
        image:
      """;

  @Test
  void knowsTheRangeOfValuesAndKeys() {
    assertThat(range(ROOT.key("name"))).isEqualTo("2:7-2:13");
    assertThat(keyRange(ROOT.key("name"))).isEqualTo("2:1-2:5");
    assertThat(range(ROOT.key("tags"))).isEqualTo("3:7-3:18");
    assertThat(range(ROOT.key("tags").index(1).key("b"))).isEqualTo("3:15-3:16");
    assertThat(range(ROOT.key("order"))).isEqualTo("5:3-6:19");
    assertThat(range(ROOT.key("order").index(1).index(2))).isEqualTo("6:13-6:18");
    assertThat(range(ROOT.key("defaults").key("image"))).isEqualTo("9:9-9:9");
    assertThat(range(ROOT)).isEqualTo("2:1-9:9");
  }

  @Test
  void knowsNothingOfWhatIsNotThere() {
    assertThat(document(TEXT).rangeOf(ROOT.key("nodes"))).isEmpty();
    assertThat(document(TEXT).rangeOf(ROOT.key("tags").index(2))).isEmpty();
    assertThat(document(TEXT).rangeOf(ROOT.key("name").key("x"))).isEmpty();
    assertThat(document(TEXT).keyRangeOf(ROOT)).isEmpty();
    assertThat(document(TEXT).keyRangeOf(ROOT.key("tags").index(0))).isEmpty();
    assertThat(document("a: [").rangeOf(ROOT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"# a\nname: b\n", "name: b # a\n", "description: |- # a\n  b\n",
      "tags: [a, # b\n c]\n",
      "name: b\n#", "description: |\n  a\n# b\n"})
  void knowsThatThereAreComments(String text) {
    assertThat(document(text).hasComments()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name: 'a # b'\n", "name: a#b\n", "description: |\n  # a\n", "'a # b': c\n",
      "description: \"a\n  # b\"\n", "defaults: &a#b {}\n"})
  void takesNoValueAndNoKeyForAComment(String text) {
    assertThat(document(text).hasComments()).isFalse();
  }

  @Test
  void tellsJsonFromYaml() {
    assertThat(document("{\"name\": \"shop\"}\n").isJson()).isTrue();
    assertThat(document("{\"name\": \"shop\"} # a\n").isJson()).isFalse();
    assertThat(document("name: shop\n").isJson()).isFalse();
    assertThat(document("").isJson()).isFalse();
  }

  @Test
  void placesAShortFormWhereTheLongOneWouldStand() {
    assertThat(range(ROOT.key("order").key("stages").index(1))).isEqualTo("6:5-6:19");
    assertThat(range(ROOT.key("defaults").key("software").index(0))).isEqualTo("8:13-8:25");
  }

  @Test
  void placesAKeyThatHasItsOldName() {
    var document = document("defaults: {distribution: debian}\n");

    assertThat(document.rangeOf(ROOT.key("defaults").key("image"))).map(SourceRange::start)
        .contains("shop.yaml:1:26");
  }

  @Test
  void locatesAMissingValueAtWhatIsAroundIt() {
    var missing = Diagnostic.error("code", Subject.at(ROOT.key("defaults").key("init").key("boot")), "", "");

    assertThat(document(TEXT).locate(List.of(missing))).extracting(Read::start).containsExactly("8:3");
  }

  @Test
  void leavesAloneWhatHasNoPathOrHasARange() {
    var range = new SourceRange("other.yaml", 1, 1, 1, 2);
    var diagnostics = List.of(Diagnostic.note("code", Subject.whole(), "", ""),
        Diagnostic.note("code", new Subject.InFile(range), "", ""),
        PlanProblem.UNKNOWN_KEY.at(ROOT.key("name"), range, "", ""));

    assertThat(document(TEXT).locate(diagnostics)).isEqualTo(diagnostics);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '§', value = {"name: ab»{c}d |2", "name: 'a»b{c}d' |1",
      "name: 'it''s »{c}' |5", "name: \"\\x61»{c}\" |1", "name: \"\\U0001F600»{c}\" |2", "name: 😀»{c} |2",
      "name: \"\\n\\\"»{c}\" |2", "name: &x  a»b |1", "name: 'ab»' |2"})
  void locatesAPartOfAText(String marked, int offset) {
    String text = marked.replace("»", "");
    var part = Diagnostic.error("code", Subject.within(ROOT.key("name"), offset, offset), "", "");

    int column = text.codePointCount(0, marked.indexOf('»')) + 1;
    assertThat(document(text).locate(List.of(part))).extracting(Read::start).containsExactly("1:" + column);
  }

  @Test
  void endsAPartBehindItsLastCharacter() {
    var part = Diagnostic.error("code", Subject.within(ROOT.key("name"), 1, 4), "", "");

    assertThat(document("name: 'a{''}'\n").locate(List.of(part)).getFirst().range())
        .contains(new SourceRange("shop.yaml", 1, 9, 1, 13));
  }

  @Test
  void locatesPartsOfTextsOverSeveralLines() {
    String text = "description: |2\n   one\n\n  two {x}\n# not it\ndefaults:\n  image: a\n    b {y}\n";

    assertThat(part(text, ROOT.key("description"), " one\n\ntwo {".length() - 1)).isEqualTo("4:7");
    assertThat(part(text, ROOT.key("defaults").key("image"), "a b ".length())).isEqualTo("8:7");
  }

  @Test
  void locatesAPartThatCannotBeAtTheWholeText() {
    assertThat(part("name: 'shop'\n", ROOT.key("name"), 99)).isEqualTo("1:7");
  }

  @Test
  void isAValue() {
    assertThat(document(TEXT)).isEqualTo(document(TEXT)).hasSameHashCodeAs(document(TEXT))
        .isNotEqualTo(document(TEXT + "\n"))
        .isNotEqualTo(PlanReader.read("other.yaml", TEXT.getBytes(UTF_8)).document());
    byte[] copy = document(TEXT).bytes();
    copy[0] = 'x';
    assertThat(document(TEXT).bytes()).startsWith('#');
  }

  @Test
  void quotesItsLines() {
    assertThat(document(TEXT).line(1)).isEqualTo("# A shop");
    assertThat(document(TEXT).line(9)).isEqualTo("  image:");
    assertThat(document(TEXT).line(10)).isEmpty();
    assertThat(document(TEXT).line(0)).isEmpty();
    assertThat(document(TEXT).line(99)).isEmpty();
  }

  private static String part(String text, PlanPath path, int offset) {
    var part = Diagnostic.error("code", Subject.within(path, offset, offset + 1), "", "");
    return Read.start(document(text).locate(List.of(part)).getFirst());
  }

  private static String range(PlanPath path) {
    return show(document(TEXT).rangeOf(path).orElseThrow());
  }

  private static String keyRange(PlanPath path) {
    return show(document(TEXT).keyRangeOf(path).orElseThrow());
  }

  private static String show(SourceRange range) {
    return "%d:%d-%d:%d".formatted(range.startLine(), range.startColumn(), range.endLine(),
        range.endColumn());
  }

  private static PlanDocument document(String text) {
    return Read.file(text).document();
  }
}
