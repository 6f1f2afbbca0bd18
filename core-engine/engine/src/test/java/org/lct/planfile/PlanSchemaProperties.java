package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.lct.diagnostic.Diagnostic;
import org.lct.testing.SharedFolder;

/// The schema and the reader agree, because both are made from the shapes.
class PlanSchemaProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
      .getSchema(PlanSchema.json());

  @Property(tries = 1500)
  void acceptsWhatTheReaderAccepts(@ForAll("documents") JsonNode document) throws JsonProcessingException {
    var read = PlanReader.read("cluster.json", JSON.writeValueAsBytes(document)).plan();
    var errors = read.diagnostics().stream().filter(Diagnostic::isError).toList();

    Statistics.label("accepted").collect(errors.isEmpty()).coverage(checker -> {
      checker.check(true).percentage(share -> share > 15);
      checker.check(false).percentage(share -> share > 15);
    });
    assertThat(SCHEMA.validate(document).isEmpty())
        .as("schema: %s%nreader: %s", SCHEMA.validate(document), errors)
        .isEqualTo(errors.isEmpty());
  }

  @Provide
  Arbitrary<JsonNode> documents() {
    return RandomDocuments.any();
  }

  /// A YAML 1.2 editor takes `yes` for a text, which the sample plans have as a boolean.
  @Example
  void acceptsTheSamplePlans() throws IOException {
    for (var name : List.of("ha-wordpress.yaml", "iot-cruncher.yaml")) {
      var document = new YAMLMapper().readTree(SharedFolder.bytes("plans/" + name));
      assertThat(SCHEMA.validate(document)).as(name).isEmpty();
    }
  }

  @Example
  void saysItsDialectAndDescribesEveryKey() {
    var schema = PlanSchema.json();

    assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.findParents("properties")).isNotEmpty();
    for (var mapping : PlanShapes.mappings())
      assertThat(mapping.keys()).as(mapping.name())
          .allSatisfy(key -> assertThat(key.meaning()).endsWith("."));
  }

  @Example
  void isAValidSchemaItself() {
    var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaschema.validate(PlanSchema.json())).extracting(Error::getMessage).isEmpty();
  }
}
