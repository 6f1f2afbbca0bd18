package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;

/// Somebody else changes what a deployment has just made, while it goes on.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OtherHandsMidwayTest {
  private static final String PLAN = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12}
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb) {
    return ClusterFixture.request(verb, "small", "small.yaml", PLAN.getBytes(StandardCharsets.UTF_8));
  }

  /// What is done to the path of a thing.
  private interface Meddling {
    void with(OtherHands hands, String path) throws Exception;
  }

  /// Deploys the plan; as soon as an operation has been accepted, somebody meddles with what it has made.
  private static DeploymentResult deploy(ClusterFixture fixture, String operation, String listing,
      String label,
      Meddling meddling) {
    return deploy(fixture, request("create"), operation, listing, label, meddling);
  }

  private static DeploymentResult deploy(ClusterFixture fixture, DeployRequest request, String operation,
      String listing, String label, Meddling meddling) {
    var hands = new OtherHands(fixture);
    var failure = new AtomicReference<Exception>();
    var result = fixture.clusters.deploy(request, fixture.cloud, Optional.empty(), event -> {
      if (event instanceof DeploymentEvent.OperationAccepted accepted
          && accepted.operation().id().equals(operation)) {
        try {
          meddling.with(hands, hands.path(listing, label));
        } catch (Exception e) {
          failure.set(e);
        }
      }
    }, new Cancellation());
    assertThat(failure.get()).isNull();
    return result;
  }

  /// What is recorded is there; and going on ends with what the plan says.
  private static void isTrueAndMended(ClusterFixture fixture) throws Exception {
    var recorded = fixture.inventory.find("small").orElseThrow().resources().values().stream()
        .map(record -> record.label()).toList();
    assertThat(recorded).containsAll(fixture.census.labels("/linode/instances"))
        .containsAll(fixture.census.labels("/volumes")).containsAll(fixture.census.labels("/nodebalancers"));
    fixture.deploy(fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow());
    assertThat(fixture.deploy(request("deploy")).status()).isEqualTo(Status.COMPLETE);
    assertThat(fixture.census.lines())
        .containsExactlyElementsOf(Wanted.lines(fixture.expansion(request("deploy"))));
    assertThat(fixture.clusters.propose(request("deploy"), fixture.cloud).value().orElseThrow().changes()
        .changes()).isEmpty();
  }

  @Test
  void aNodeThatIsDeletedIsToldAndMadeAgain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = deploy(fixture, "create us-east/sql[1]", "/linode/instances", "small-us-east-sql-1",
          (hands, path) -> hands.call("DELETE", path, ""));

      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).extracting(Diagnostic::code)
          .contains("resource-gone");
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aNodeThatIsDeletedWhileItsVolumeIsAttachedIsToldAtOnceAndMadeAgain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = deploy(fixture, "create us-east/sql[1]/volume.data", "/linode/instances",
          "small-us-east-sql-1", (hands, path) -> hands.call("DELETE", path, ""));

      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(result.diagnostics()).filteredOn(told -> told.code().equals("resource-gone"))
          .extracting(Diagnostic::summary).contains("Create us-east/sql[1]/volume.data failed: "
              + "Its node us-east/sql[1] is gone: somebody deleted it");
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aVolumeThatIsDetachedWhileItIsBeingAttachedIsToldAtOnceAndAttachedAgain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = deploy(fixture, "create us-east/sql[1]/volume.data", "/volumes",
          "small-us-east-sql-1-data", (hands, path) -> hands.whenFree("POST", path + "/detach", "{}"));

      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).extracting(Diagnostic::summary)
          .containsExactly("Create us-east/sql[1]/volume.data failed: "
              + "It is attached to nothing any more: somebody detached it");
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aNodeThatIsResizedIsToldWhenTheDeploymentEnds() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = deploy(fixture, "create us-east/sql[1]", "/linode/instances", "small-us-east-sql-1",
          (hands, path) -> hands.whenFree("POST", path + "/resize", "{\"type\":\"g6-standard-1\"}"));

      isTold(fixture, result, "us-east/sql[1]");
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aNodeThatIsResizedDuringAChangeIsToldWhenItEnds() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var result = deploy(fixture, more(), "create us-east/web[3]", "/linode/instances",
          "small-us-east-web-1",
          (hands, path) -> hands.whenFree("POST", path + "/resize", "{\"type\":\"g6-standard-1\"}"));

      isTold(fixture, result, "us-east/web[1]");
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aNodeThatIsDeletedDuringAChangeIsToldWhenItEndsAndMadeAgain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var result = deploy(fixture, more(), "create us-east/web[3]", "/linode/instances",
          "small-us-east-sql-1",
          (hands, path) -> hands.call("DELETE", path, ""));

      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(result.diagnostics()).filteredOn(told -> told.code().equals("resource-gone"))
          .extracting(Diagnostic::summary)
          .containsExactly("us-east/sql[1] is gone: somebody deleted it during the deployment");
      assertThat(recorded(fixture, "us-east/sql[1]")).isEmpty();
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aNodeThatLosesItsTagDuringAChangeIsToldWhenItEnds() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var result = deploy(fixture, more(), "create us-east/web[3]", "/linode/instances",
          "small-us-east-sql-1",
          (hands, path) -> hands.call("PUT", path, "{\"tags\":[\"theirs\"]}"));

      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(result.diagnostics()).filteredOn(told -> told.code().equals("changed-meanwhile"))
          .extracting(Diagnostic::summary).singleElement().asString()
          .contains("tags of us-east/sql[1]", "theirs");
      isTrueAndMended(fixture);
    }
  }

  private static DeployRequest more() {
    return ClusterFixture.request("deploy", "small", "small.yaml",
        PLAN.replace("count: 2", "count: 3").getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<ResourceRecord> recorded(ClusterFixture fixture, String address) {
    return fixture.inventory.find("small").flatMap(state -> state.resource(new ResourceAddress(address)));
  }

  private static void isTold(ClusterFixture fixture, DeploymentResult result, String node) {
    assertThat(result.status()).isEqualTo(Status.COMPLETE);
    assertThat(result.diagnostics()).filteredOn(told -> told.code().equals("changed-meanwhile"))
        .singleElement()
        .extracting(Diagnostic::summary).asString()
        .contains("type of " + node, "g6-nanode-1", "g6-standard-1");
    assertThat(recorded(fixture, node).orElseThrow().fact(Fact.TYPE)).contains("g6-standard-1");
  }

  @Test
  void aNodeThatIsResizedToSomethingElseWhileItIsResizedEndsAsPlanned() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var larger = ClusterFixture.request("deploy", "small", "small.yaml",
          PLAN.replace("name: sql, type: g6-nanode-1", "name: sql, type: g6-standard-1")
              .getBytes(StandardCharsets.UTF_8));
      var hands = new OtherHands(fixture);
      var failure = new AtomicReference<Exception>();
      var result = fixture.clusters.deploy(larger, fixture.cloud, Optional.empty(), event -> {
        if (event instanceof DeploymentEvent.OperationStarted started
            && started.operation().id().equals("resize us-east/sql[1]")) {
          try {
            hands.whenFree("POST", hands.path("/linode/instances", "small-us-east-sql-1") + "/resize",
                "{\"type\":\"g6-standard-2\"}");
          } catch (Exception e) {
            failure.set(e);
          }
        }
      }, new Cancellation());

      assertThat(failure.get()).isNull();
      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(
          fixture.census.get(hands.path("/linode/instances", "small-us-east-sql-1")).path("type").asText())
          .isEqualTo("g6-standard-1");
      isTrueAndMended(fixture);
    }
  }

  @Test
  void aNodeThatLosesItsTagIsStillFoundAndGetsItBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = deploy(fixture, "create us-east/sql[1]", "/linode/instances", "small-us-east-sql-1",
          (hands, path) -> hands.call("PUT", path, "{\"tags\":[]}"));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      isTrueAndMended(fixture);
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void aVolumeThatLosesItsTagIsDeletedWithItsCluster() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var hands = new OtherHands(fixture);
      hands.call("PUT", hands.path("/volumes", "small-us-east-sql-1-data"), "{\"tags\":[]}");

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void aVolumeThatIsMadeLargerIsNoHindrance() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var hands = new OtherHands(fixture);
      var volume = hands.path("/volumes", "small-us-east-sql-1-data");
      hands.call("POST", volume + "/resize", "{\"size\":30}");

      assertThat(fixture.deploy(request("deploy")).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.get(volume).path("size").asInt()).isEqualTo(30);
    }
  }
}
