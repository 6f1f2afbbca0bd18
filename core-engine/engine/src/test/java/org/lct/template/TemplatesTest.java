package org.lct.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredLinode;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.StorageEntry;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.sample.SamplePlan;
import org.lct.software.Role;
import org.lct.software.SoftwareCatalog;
import org.lct.testing.DocumentedCodes;
import org.lct.testing.Problems;
import org.lct.validate.PlanValidator;

class TemplatesTest {
  private static final Catalog CLOUD = BundledCatalog.load();
  private static final SoftwareCatalog SOFTWARE = SoftwareCatalog.load();
  /// Roles of which a majority must be up.
  private static final Set<String> VOTERS = Set.of("zookeeper.server", "etcd.server", "consul.server",
      "nomad.server", "vault.server", "kafka.controller", "rabbitmq.node", "hdfs.journalnode", "galera.node",
      "patroni.member", "redis-sentinel.sentinel", "clickhouse.keeper");
  @TempDir
  private Path directory;

  private static Stream<Template> templates() {
    return Templates.load().templates().stream();
  }

  private static Stream<Template> templatesButTheSample() {
    return templates().filter(template -> !template.fileName().equals(SamplePlan.FILE_NAME));
  }

  private static ClusterPlan plan(Template template) {
    return template.file().plan().value().orElseThrow();
  }

  private static Checked<Expansion> check(Template template) {
    return new PlanValidator().check(
        new ExpandRequest(plan(template), template.id(), CLOUD, CounterValues.NONE, List.of("192.0.2.1/32")));
  }

  @Test
  void everyFileIsInTheIndexOnce() throws IOException {
    var folder = Path.of(System.getProperty("lct.root"),
        "core-engine/engine/src/main/resources/org/lct/template");
    try (var files = Files.list(folder)) {
      assertThat(templatesButTheSample().map(Template::fileName)).containsExactlyInAnyOrderElementsOf(
          files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.yaml"))
              .toList());
    }
    assertThat(templates().map(Template::id)).hasSize(16).doesNotHaveDuplicates();
    assertThat(templates().map(Template::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theIndexSaysWhatThePlanSays(Template template) {
    var plan = plan(template);

    assertThat(plan.format()).contains(ClusterPlan.CURRENT_FORMAT);
    assertThat(plan.name()).contains(template.id());
    assertThat(plan.description()).contains(template.line());
    assertThat(check(template).value().orElseThrow().each(DesiredLinode.class)).hasSize(template.nodes());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothingIsWrongWithIt(Template template) {
    var file = template.file();

    assertThat(file.plan().diagnostics()).isEmpty();
    assertThat(Problems.serious(check(template).diagnostics())).isEmpty();
    assertThat(check(template).diagnostics()).extracting(Diagnostic::code)
        .isSubsetOf("not-built-yet", "file-system-later");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void itIsKeptByteForByteAndReadsTheSameWhenWrittenAnew(Template template) throws IOException {
    var copy = directory.resolve(template.fileName());
    Files.write(copy, template.bytes());

    assertThat(PlanWriter.write(PlanReader.read(copy).document(), copy).failed()).isFalse();
    assertThat(Files.readAllBytes(copy)).isEqualTo(template.bytes());

    Files.writeString(copy, PlanWriter.yaml(plan(template)));
    assertThat(PlanReader.read(copy).plan().value()).contains(plan(template));
  }

  @ParameterizedTest
  @MethodSource("templatesButTheSample")
  void itBeginsByTellingWhatItIsAndSaysWhatRunsWhere(Template template) {
    assertThat(template.file().document().line(1)).startsWith("# ");
    assertThat(nodePlans(template)).allMatch(nodes -> !nodes.software().isEmpty());
    assertThat(nodePlans(template)).allMatch(nodes -> !nodes.allTags().isEmpty());
    assertThat(nodePlans(template).flatMap(nodes -> nodes.storage().stream())
        .flatMap(storage -> storage.entries().stream()).filter(StorageEntry::isVolume))
        .allMatch(volume -> volume.mount().isPresent());
  }

  @ParameterizedTest
  @MethodSource("templatesButTheSample")
  void whatVotesIsThreeOrFive(Template template) {
    assertThat(nodePlans(template).filter(nodes -> nodes.software().stream()
        .flatMap(name -> SOFTWARE.roles(name).stream()).map(Role::name).anyMatch(VOTERS::contains)))
        .allMatch(nodes -> nodes.countOrOne() == 3 || nodes.countOrOne() == 5);
  }

  private static Stream<NodePlan> nodePlans(Template template) {
    return plan(template).placedNodePlans().map(Placed::value);
  }

  @Test
  void theTemplateThatWasMeantIsSuggested() {
    var missing = Templates.load().named("kafka-craft");

    assertThat(Problems.of(missing.diagnostics())).containsExactly("error unknown-template");
    assertThat(missing.diagnostics().getFirst().detail()).contains("rabbitmq")
        .endsWith(" Did you mean `kafka-kraft`?");
    assertThat(Templates.load().named("kafka-kraft").value().orElseThrow().fileName())
        .isEqualTo("kafka-kraft.yaml");
  }

  @Test
  void everyCodeHasItsRow() {
    assertThat(DocumentedCodes.described()).containsAll(DocumentedCodes.madeIn("template"));
  }
}
