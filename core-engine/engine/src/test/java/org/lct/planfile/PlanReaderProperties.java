package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;

/// However a plan is written, it is read as the same plan, and every value is found where it stands.
class PlanReaderProperties {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 300)
  void readsTheSamePlanHoweverItIsWritten(@ForAll("written") RandomYaml.Written written)
      throws JsonProcessingException {
    var fromYaml = PlanReader.read("cluster.yaml", written.bytes()).plan();
    var fromJson = PlanReader.read("cluster.json", JSON.writeValueAsBytes(written.document())).plan();

    assertThat(fromYaml.value()).as("%s%n%s", fromYaml.diagnostics(), written.text()).isPresent()
        .isEqualTo(fromJson.value());
  }

  @Property(tries = 200)
  void findsEveryValueWhereItStands(@ForAll("written") RandomYaml.Written written) {
    var document = PlanReader.read("cluster.yaml", written.bytes()).document();

    written.places()
        .forEach((path, place) -> assertThat(document.rangeOf(path)).as("%s in%n%s", path, written.text())
            .contains(range(written.text(), place.start(), place.end())));
  }

  @Property(tries = 200)
  void findsEveryPartOfAText(@ForAll("written") RandomYaml.Written written) {
    var document = PlanReader.read("cluster.yaml", written.bytes()).document();

    written.places().forEach((path, place) -> {
      for (int i = 0; i < place.units().size(); i++) {
        var part = Diagnostic.error("code", Subject.within(path, i, i + 1), "", "");
        int unit = place.units().get(i);
        assertThat(document.locate(List.of(part)).getFirst().range().map(SourceRange::start))
            .as("unit %d of %s in%n%s", i, path, written.text())
            .contains(range(written.text(), unit, unit).start());
      }
    });
  }

  @Property(tries = 100)
  void writesAnUneditedDocumentByteForByte(@ForAll("written") RandomYaml.Written written) throws IOException {
    var file = Files.createTempFile("plan", ".yaml");
    try {
      Files.write(file, written.bytes());
      var document = PlanReader.read(file).document();
      Files.writeString(file, "changed");

      assertThat(PlanWriter.write(document, file).value()).isPresent();

      assertThat(Files.readAllBytes(file)).isEqualTo(written.bytes());
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 200)
  void readsWhatItWrites(@ForAll("documents") JsonNode document) throws JsonProcessingException {
    var plan = PlanReader.read("cluster.json", JSON.writeValueAsBytes(document)).plan().value().orElseThrow();

    String yaml = PlanWriter.yaml(plan);

    var again = PlanReader.read("cluster.yaml", yaml.getBytes(UTF_8)).plan();
    assertThat(again.value()).as("%s%n%s", again.diagnostics(), yaml)
        .isEqualTo(Optional.<ClusterPlan>of(plan));
    assertThat(again.diagnostics()).as(yaml).isEmpty();
  }

  @Property(tries = 200)
  void readsTheJsonItWrites(@ForAll("documents") JsonNode document) throws JsonProcessingException {
    var plan = PlanReader.read("cluster.json", JSON.writeValueAsBytes(document)).plan().value().orElseThrow();

    String json = PlanWriter.json(plan);

    var again = PlanReader.read("cluster.json", json.getBytes(UTF_8));
    assertThat(again.plan().value()).as("%s%n%s", again.plan().diagnostics(), json)
        .isEqualTo(Optional.<ClusterPlan>of(plan));
    assertThat(again.document().isJson()).isTrue();
    assertThat(again.document().hasComments()).isFalse();
  }

  @Property(tries = 300)
  void findsCommentsWhereThereAreAny(@ForAll("written") RandomYaml.Written written) {
    var document = PlanReader.read("cluster.yaml", written.bytes()).document();

    assertThat(document.hasComments()).as(written.text())
        .isEqualTo(RandomYaml.COMMENTS.stream().anyMatch(written.text()::contains));
  }

  @Provide
  Arbitrary<RandomYaml.Written> written() {
    return RandomYaml.of(RandomDocuments.valid());
  }

  @Provide
  Arbitrary<JsonNode> documents() {
    return RandomDocuments.valid();
  }

  /// The range counted from the text alone, by lines and code points.
  private static SourceRange range(String text, int start, int end) {
    return new SourceRange("cluster.yaml", line(text, start), column(text, start), line(text, end),
        column(text, end));
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static int column(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int whole = offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    return 1 + text.codePointCount(start, whole);
  }
}
