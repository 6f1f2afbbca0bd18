package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.testing.SharedFolder;

/// Whatever the bytes, reading ends with a plan or with diagnostics in our words whose places are in the
/// file, and the document has the bytes.
class FuzzProperties {
  private static final List<String> PIECES = List.of("a", "b: ", "- ", "  ", "\n", "\t", "'", "\"", "\\",
      "&a ", "*a",
      "<<: ", "[", "]", "{", "}", ",", "|", "|2", "|-9", ">", "#", "!", "!!str ", "%YAML 1.2\n",
      "%YAML 99999999999.1\n",
      "%TAG ! !\n", "---\n", "...\n", "?", "? ", ":", "~", "\r\n", "\r", "é", "😀", "\uFEFF", "\\x", "\\u12",
      "\\UFFFFFFFF", "\\U0010FFFF", "name: ", "regions:\n", "- region: x\n", "nodes:\n", "\0", "@", "`",
      "\u0085",
      "\u2028", "!<", "!e!%41 ", "%", "count: 1\n", "storage: default\n", "999999999999");

  @Property(tries = 3000)
  void readsSoupOfYaml(@ForAll("soups") byte[] content) {
    check(content);
  }

  @Property(tries = 1500)
  void readsMutatedPlans(@ForAll("mutations") byte[] content) {
    check(content);
  }

  @Property(tries = 500)
  void readsAnyBytes(@ForAll byte[] content) {
    check(content);
  }

  @Provide
  Arbitrary<byte[]> soups() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces).getBytes(UTF_8));
  }

  @Provide
  Arbitrary<byte[]> mutations() {
    var samples = Stream.of("plans/ha-wordpress.yaml", "plans/iot-cruncher.yaml").map(SharedFolder::bytes)
        .toList();
    return Arbitraries.randomValue(random -> mutated(samples.get(random.nextInt(samples.size())), random));
  }

  private static byte[] mutated(byte[] sample, Random random) {
    var out = new ByteArrayOutputStream();
    int from = 0;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = from + random.nextInt(sample.length - from);
      out.write(sample, from, at - from);
      from = random.nextBoolean() ? at : Math.min(sample.length - 1, at + random.nextInt(30));
      if (random.nextBoolean())
        out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
      else
        out.write(random.nextInt(256));
    }
    out.write(sample, from, sample.length - from);
    return out.toByteArray();
  }

  private static void check(byte[] content) {
    var file = PlanReader.read("shop.yaml", content);

    assertThat(file.document().bytes()).isEqualTo(content);
    assertThat(file.plan().failed())
        .isEqualTo(file.plan().diagnostics().stream().anyMatch(Diagnostic::isError));
    assertThat(file.plan().diagnostics()).allSatisfy(problem -> {
      assertThat(problem.summary() + problem.detail()).doesNotContain("while ", "expected", "token",
          "stream end");
      assertThat(problem.detail()).isNotBlank();
      assertInside(problem.range().orElseThrow(), file.document());
    });
    assertThat(file.document().locate(file.plan().diagnostics())).isEqualTo(file.plan().diagnostics());
  }

  private static void assertInside(SourceRange range, PlanDocument document) {
    assertThat(range.startLine()).isPositive().isLessThanOrEqualTo(range.endLine());
    assertThat(range.startColumn()).isPositive().isLessThanOrEqualTo(width(document, range.startLine()) + 1);
    assertThat(range.endColumn()).isPositive().isLessThanOrEqualTo(width(document, range.endLine()) + 1);
  }

  /// How many columns a line has, its line break included.
  private static int width(PlanDocument document, int line) {
    String text = document.line(line);
    return text.codePointCount(0, text.length()) + 1;
  }
}
