package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.cluster.DeployRequest.Access;
import org.lct.cluster.EditedKeys.Edit;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Change;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanSchema;
import org.lct.secret.Secret;

/// No edited key of a deployed plan is passed over in silence.
class EditedKeysTest {
  private static final Access ACCESS = new Access(ClusterFixture.ACCESS.keys(),
      ClusterFixture.ACCESS.sshFrom(),
      Stream.of("cert", "key", "one-cert", "one-key")
          .collect(Collectors.toMap(name -> "secret:" + name, Secret::of)));

  @TempDir
  private static Path home;
  private static ClusterFixture fixture;
  private static Set<Diagnostic> toldAnyhow = Set.of();

  private static DeployRequest request(String plan) {
    return new DeployRequest("deploy", "all",
        PlanReader.read("all.yaml", plan.getBytes(StandardCharsets.UTF_8)),
        Path.of("."), "sandbox", ACCESS, new Options(true, true));
  }

  @BeforeAll
  static void deployed() throws Exception {
    fixture = ClusterFixture.fast(home);
    var result = fixture.deploy(request(EditedKeys.PLAN));
    assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(result.status()).isEqualTo(Status.COMPLETE);
    var same = fixture.clusters.propose(request(EditedKeys.PLAN), fixture.cloud);
    assertThat(same.value().orElseThrow().changes().changes()).isEmpty();
    toldAnyhow = told(same);
  }

  @AfterAll
  static void closed() throws Exception {
    fixture.close();
  }

  private static List<Edit> edits() {
    return EditedKeys.all();
  }

  private static Set<Diagnostic> told(Checked<Proposal> proposed) {
    var told = new HashSet<>(proposed.diagnostics());
    proposed.value().ifPresent(proposal -> told.addAll(proposal.notes()));
    told.removeAll(toldAnyhow);
    return told;
  }

  @Test
  void everyKeyOfTheFormatHasAnEdit() {
    var keys = new TreeSet<String>();
    var schema = PlanSchema.json();
    schema.path("properties").fieldNames().forEachRemaining(key -> keys.add("cluster-plan/" + key));
    schema.path("$defs").properties().forEach(mapping -> mapping.getValue().path("properties").fieldNames()
        .forEachRemaining(key -> keys.add(mapping.getKey() + "/" + key)));
    assertThat(edits().stream().map(Edit::key).distinct()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditIsDoneOrToldOf(Edit edit) {
    var proposed = fixture.clusters.propose(request(edit.plan()), fixture.cloud);
    var told = told(proposed);
    var key = edit.key().substring(edit.key().indexOf('/') + 1);
    boolean changes = proposed.value().filter(proposal -> !proposal.changes().isEmpty()).isPresent();
    if (changes)
      assertThat(told).as("what is done is not told of as not done")
          .noneMatch(EditedKeysTest::isWithoutEffect);
    else
      assertThat(told).anyMatch(one -> names(one, key));
  }

  @Test
  void whatIsToldOfAnEditIsToldUntilItIsDeployed(@TempDir Path other) throws Exception {
    var before = """
        format: 2
        name: small
        regions:
          - region: us-east
            nodes: [{name: web, type: g6-nanode-1, image: linode/debian12, hostnames: 'a{index}'}]
        """;
    var after = before.replace("'a{index}'", "'b{index}'");
    try (var small = ClusterFixture.fast(other)) {
      small.deploy(WholePlan.request("create", before));

      assertThat(small.deploy(WholePlan.request("deploy", after)).diagnostics())
          .filteredOn(EditedKeysTest::isWithoutEffect).singleElement().satisfies(told -> {
            assertThat(told.summary())
                .isEqualTo("The edited `hostnames` of the node plan us-east/web changes nothing that runs");
            assertThat(told.range().orElseThrow().startLine()).isEqualTo(5);
          });
      assertThat(
          small.clusters.propose(WholePlan.request("diff", after), small.cloud).value().orElseThrow().notes())
          .extracting(Diagnostic::code).doesNotContain("edit-without-effect");
    }
  }

  @Test
  void aNodeThatIsMadeAnewIsMadeAsTheEditedPlanSays() {
    var edited = EditedKeys.PLAN.replace("subnet: main", "subnet: side").replace("'web-{seat}'",
        "'www-{seat}'");
    var proposed = fixture.clusters.propose(request(edited), fixture.cloud);

    assertThat(proposed.value().orElseThrow().changes().each(Change.Replace.class)
        .map(change -> change.address().value())).contains("us-ord/web[1]", "us-ord/web[2]");
    assertThat(told(proposed)).noneMatch(one -> names(one, "nodenames"));
  }

  private static boolean isWithoutEffect(Diagnostic told) {
    return told.code().equals("edit-without-effect");
  }

  private static boolean names(Diagnostic told, String key) {
    return (told.subject() instanceof Subject.InPlan in && in.path().segments().contains(key))
        || told.summary().contains(key + "`") || told.summary().contains("`" + key);
  }
}
