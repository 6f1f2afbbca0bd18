package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.SourceRange;
import org.lct.plan.PlanPath;

/// Bytes: encodings, line ends, what is no text.
class EncodingTest {
  @Test
  void keepsAByteOrderMarkAndSaysSo() {
    byte[] content = "\uFEFFname: shop\n".getBytes(UTF_8);

    var file = PlanReader.read("shop.yaml", content);

    assertThat(file.plan().value()).isPresent();
    assertThat(file.plan().diagnostics()).extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("byte-order-mark", Severity.NOTE));
    assertThat(file.document().bytes()).isEqualTo(content);
    assertThat(file.document().text()).isEqualTo("name: shop\n");
    assertThat(file.document().rangeOf(PlanPath.ROOT.key("name")).orElseThrow().startColumn()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"crlf \r\n \r\n", "crlf \r \r", "mixed-line-ends \r\n \n", "mixed-line-ends \n \r"})
  void keepsLineEndsAndSaysSo(String codeAndLineEnds) {
    var words = codeAndLineEnds.split(" ");
    var file = Read.file("name: shop" + words[1] + "tags: a" + words[2]);

    assertThat(file.plan().diagnostics()).extracting(Diagnostic::code).containsExactly(words[0]);
    assertThat(file.document().line(2)).isEqualTo("tags: a");
    assertThat(file.document().rangeOf(PlanPath.ROOT.key("tags")).orElseThrow().startLine()).isEqualTo(2);
  }

  @Test
  void readsJsonAsOtherSystemsWriteIt() {
    var file = Read.file("\uFEFF{\r\n\t\"name\": \"é😀\", \"tags\":[\r\n\t\t\"a\"]}\r\n");

    assertThat(file.plan().diagnostics()).extracting(Diagnostic::code, Read::start).containsExactly(
        tuple("byte-order-mark", "1:1"), tuple("crlf", "1:1"), tuple("wrong-form", "2:10"));
    assertThat(file.document().rangeOf(PlanPath.ROOT.key("tags").index(0)))
        .contains(new SourceRange("shop.yaml", 3, 3, 3, 6));
    assertThat(file.document().keyRangeOf(PlanPath.ROOT.key("tags")))
        .contains(new SourceRange("shop.yaml", 2, 16, 2, 22));
  }

  @Test
  void pointsAtTheFirstByteThatIsNotUtf8() {
    var file = PlanReader.read("shop.yaml", bytes("name: shop\ndescription: é", 0xE9, "t\n"));

    assertThat(file.plan().value()).isEmpty();
    assertThat(file.plan().diagnostics()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("not-utf-8");
      assertThat(problem.summary()).contains("E9");
      assertThat(Read.start(problem)).isEqualTo("2:15");
    });
    assertThat(file.document().line(1)).isEqualTo("name: shop");
  }

  @Test
  void pointsAtASequenceThatIsCutOff() {
    var problems = PlanReader.read("shop.yaml", bytes("name: a", 0xE2, "", 0x82, "")).plan().diagnostics();

    assertThat(problems).extracting(Diagnostic::code, Read::start)
        .containsExactly(tuple("not-utf-8", "1:8"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesUtf16(boolean marked) {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      var text = (marked ? "\uFEFF" : "") + "name: shop\n";
      assertThat(PlanReader.read("shop.yaml", text.getBytes(charset)).plan().diagnostics()).singleElement()
          .satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("not-utf-8");
            assertThat(problem.summary()).contains("UTF-16");
          });
    }
  }

  @Test
  void refusesControlCharacters() {
    assertThat(Read.problem("name: shop\ntags: a»\u0000b\n").code()).isEqualTo("control-character");
    assertThat(Read.problem("name: shop\n# é »\u001b[31m red \u0007\n").detail()).contains("the file has 2");
    assertThat(Read.problem("name: »\u0085\n").summary()).contains("U+0085");
  }

  @Test
  void refusesBinaryData() {
    assertThat(PlanReader.read("a.png", bytes("", 0x89, "PNG\r\n\u001a\n")).plan().diagnostics())
        .extracting(Diagnostic::code).containsExactly("not-utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~\n", "\t\n", "\uFEFF"})
  void refusesAFileWithoutAPlan(String text) {
    assertThat(Read.problems(text)).filteredOn(Diagnostic::isError).singleElement()
        .extracting(Diagnostic::code).isEqualTo("empty-file");
  }

  private static byte[] bytes(Object... parts) {
    var bytes = new ByteArrayOutputStream();
    for (var part : parts) {
      if (part instanceof Integer one)
        bytes.write(one);
      else
        bytes.writeBytes(part.toString().getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
