package org.lct.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanReader;
import org.lct.testing.Problems;

class PlanNotationTest {
  private static final String YAML = """
      # The shop.
      format: 2
      name: shop
      regions:
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, count: 2, tags: front}]
      """;
  private static final String JSON = """
      {
        "name": "shop",
        "format": 2,
        "regions": [
          {
            "region": "us-east",
            "nodes": [
              {
                "name": "web",
                "type": "g6-nanode-1",
                "count": 2,
                "tags": [
                  "front"
                ]
              }
            ]
          }
        ]
      }
      """;

  private static Stream<Arguments> plans() {
    return Exports.plans();
  }

  private static ClusterPlan read(String text) {
    return PlanReader.read("shop.json", text.getBytes(UTF_8)).plan().value().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void theSamePlanIsReadFromEitherNotation(String name, ExportSource source) {
    var plan = source.file().plan().value().orElseThrow();
    var json = Exports.text(ExportFormat.JSON, source);

    assertThat(read(json)).as(name).isEqualTo(plan);
    assertThat(read(Exports.text(ExportFormat.YAML, source))).as(name).isEqualTo(plan);
    assertThat(read(Exports.text(ExportFormat.YAML, Exports.source(json)))).as(name).isEqualTo(plan);
  }

  @Test
  void jsonHasTheKeysInTheOrderOfTheFormatAndSaysThatCommentsAreLeftOut() {
    var exported = ExportFormat.JSON.export(Exports.source(YAML));

    assertThat(exported.value()).contains(JSON);
    assertThat(Problems.of(exported.diagnostics())).containsExactly("note comments-left-out");
  }

  @Test
  void withoutCommentsNothingIsSaid() {
    var exported = ExportFormat.JSON.export(Exports.source(YAML.replace("# The shop.\n", "")));

    assertThat(exported.value()).contains(JSON);
    assertThat(exported.diagnostics()).isEmpty();
  }

  @Test
  void whatIsWrittenInANotationAlreadyStaysAsItIs() {
    var crowded = "{\"name\":\"shop\",\n\n   \"regions\":[]}";

    assertThat(Exports.text(ExportFormat.YAML, Exports.source(YAML))).isEqualTo(YAML);
    assertThat(Exports.text(ExportFormat.JSON, Exports.source(crowded))).isEqualTo(crowded);
    assertThat(ExportFormat.YAML.export(Exports.source(YAML)).diagnostics()).isEmpty();
  }

  @Test
  void jsonBecomesYamlInBlocks() {
    assertThat(Exports.text(ExportFormat.YAML, Exports.source(JSON))).isEqualTo("""
        name: shop
        format: 2
        regions:
          - region: us-east
            nodes:
              - name: web
                type: g6-nanode-1
                count: 2
                tags:
                  - front
        """);
  }
}
