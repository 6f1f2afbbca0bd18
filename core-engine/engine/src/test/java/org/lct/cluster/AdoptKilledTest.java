package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cloud.LinodeStatus;
import org.lct.cluster.DyingInventory.Boundary;
import org.lct.cluster.DyingInventory.Death;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.Inventory;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Adoption writes a plan file, then a record, then tags. Wherever it ends, either nothing is recorded and it can be run
/// again, or the cluster is recorded and its next deployment does the rest.
@Execution(ExecutionMode.CONCURRENT)
class AdoptKilledTest {
  private static final String RECORD = "the cluster, resources, the run complete";

  @TempDir
  private Path home;

  private static void foreign(AdoptScene scene) throws Exception {
    scene.await(LinodeStatus.RUNNING, scene.linode("web-1", "\"tags\": [\"ops\"]"),
        scene.linode("web-2", "\"tags\": [\"ops\"]"));
    scene.hands.call("POST", "/domains",
        "{\"domain\": \"shop.example.com\", \"type\": \"master\", \"soa_email\": \"a@example.com\"}");
  }

  /// Adopts in a process of which the inventory dies there.
  private void die(ClusterFixture fixture, AdoptScene scene, boolean after) throws Exception {
    var last = new Boundary(RECORD, 1, after);
    UnaryOperator<Inventory> dying = inventory -> new DyingInventory(inventory,
        Optional.of(last), () -> {});
    try (var toolkit = new Toolkit(home, new Endpoint(fixture.sandbox.url(), fixture.sandbox.token()),
        dying)) {
      var request = scene.request(AdoptScene.everything());
      var proposal = toolkit.clusters.repair().proposeAdoption(request, toolkit.cloud).value().orElseThrow();
      assertThatThrownBy(() -> toolkit.clusters.repair().adopt(request, proposal, toolkit.cloud))
          .isInstanceOf(Death.class);
    }
  }

  @Test
  void whenOnlyThePlanFileIsThereItIsRunAgain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(scene);
      var there = fixture.census.details();
      die(fixture, scene, false);
      assertThat(scene.file()).exists();
      assertThat(fixture.inventory.find("old")).isEmpty();
      assertThat(fixture.census.details()).isEqualTo(there);

      scene.adopt(AdoptScene.everything());
      assertThat(scene.diff()).isEmpty();
    }
  }

  @Test
  void aPlanFileThatSaysSomethingElseIsNobodysToReplace() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(scene);
      Files.writeString(scene.file(), "name: old\n");
      assertThat(scene.proposed(AdoptScene.everything()).diagnostics()).extracting(Diagnostic::code)
          .contains("plan-file-exists");
      assertThat(scene.file()).hasContent("name: old\n");
    }
  }

  @Test
  void whenItIsRecordedTheNextDeploymentPutsTheTagsOnAndNothingElse() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(scene);
      var lines = scene.lines();
      die(fixture, scene, true);
      // As if it had ended between two tags.
      scene.hands.call("PUT", scene.hands.path("/linode/instances", "web-1"),
          "{\"tags\": [\"ops\", \"lct:old:0badcafe\"]}");

      isTaggedByDeployment(fixture, scene, lines);
    }
  }

  @Test
  void whatCouldNotBeTaggedIsSaidAndTaggedByTheNextDeployment() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(scene);
      var lines = scene.lines();
      fixture.sandbox.faults()
          .add(FaultRule.on("PUT", "/linode/instances/*", FaultEffect.Refuse.with(400)).times(2));
      fixture.sandbox.faults().add(FaultRule.on("PUT", "/domains/*", FaultEffect.Refuse.with(400)).times(1));
      var request = scene.request(AdoptScene.everything());
      var proposal = scene.proposed(AdoptScene.everything()).value().orElseThrow();
      var adopted = fixture.clusters.repair().adopt(request, proposal, fixture.cloud);
      assertThat(adopted.diagnostics()).extracting(Diagnostic::code)
          .isEqualTo(List.of("adopted-untagged", "adopted-untagged", "adopted-untagged"));

      isTaggedByDeployment(fixture, scene, lines);
    }
  }

  private static void isTaggedByDeployment(ClusterFixture fixture, AdoptScene scene, List<String> lines)
      throws Exception {
    assertThat(fixture.deploy(scene.plan()).status()).isEqualTo(Status.COMPLETE);
    assertThat(scene.diff()).isEmpty();
    assertThat(scene.drift()).isEmpty();
    assertThat(scene.lines()).isEqualTo(lines);
    for (var linode : fixture.census.all("/linode/instances"))
      assertThat(linode.path("tags").toString()).contains("ops", "lct:old:0badcafe");
    assertThat(fixture.census.all("/domains").getFirst().path("tags").toString())
        .contains("lct:old:0badcafe");
  }
}
