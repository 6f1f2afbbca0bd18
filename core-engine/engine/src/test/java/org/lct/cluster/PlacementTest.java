package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Nodes on different hosts, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class PlacementTest {
  private static final String STRICT = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, placement: strict}
            - {name: sql, type: g6-nanode-1, image: linode/debian12}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static String with(String placement) {
    return STRICT.replace("placement: strict", "placement: " + placement);
  }

  private static void isAsPlanned(ClusterFixture fixture, String plan) throws Exception {
    var request = request("deploy", plan);
    assertThat(fixture.census.lines()).containsExactlyElementsOf(Wanted.lines(fixture.expansion(request)));
    assertThat(fixture.clusters.propose(request, fixture.cloud).value().orElseThrow().changes().changes())
        .isEmpty();
  }

  private static List<Long> numbers(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/linode/instances").stream().map(linode -> linode.path("id").asLong())
        .toList();
  }

  @Test
  void nodesAreBornInTheirGroupAndFollowTheirNumber() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(fixture.deploy(request("create", STRICT)).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).contains("placed small-us-east-web-2 in small-us-east-web-strict");
      isAsPlanned(fixture, STRICT);
      for (var plan : List.of(STRICT.replace("count: 2", "count: 5"),
          STRICT.replace("count: 2", "count: 1"))) {
        assertThat(fixture.deploy(request("deploy", plan)).status()).isEqualTo(Status.COMPLETE);
        isAsPlanned(fixture, plan);
      }
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spread", ""})
  void nodesMoveToAnotherGroupAndStayThemselves(String placement) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", STRICT));
      var numbers = numbers(fixture);
      var changed = with(placement);
      assertThat(fixture.deploy(request("deploy", changed)).status()).isEqualTo(Status.COMPLETE);
      isAsPlanned(fixture, changed);
      assertThat(fixture.deploy(request("deploy", STRICT)).status()).isEqualTo(Status.COMPLETE);
      isAsPlanned(fixture, STRICT);
      assertThat(numbers(fixture)).isEqualTo(numbers);
    }
  }

  @Test
  void aGroupWhoseAnswerIsLostIsMadeOnce() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/placement/groups", new FaultEffect.LoseAnswer()).times(1));
      assertThat(fixture.deploy(request("create", STRICT)).status()).isEqualTo(Status.COMPLETE);
      isAsPlanned(fixture, STRICT);
    }
  }

  @Test
  void aGroupThatWasMadeAndNeverRecordedIsDeletedWithTheCluster() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      stopWhenTheAnswerIsLost(fixture);
      assertThat(fixture.census.all("/placement/groups")).hasSize(1);
      assertThat(fixture.inventory.find("small").orElseThrow().resources()).isEmpty();

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void aGroupThatWasMadeAndNeverRecordedIsTakenUp() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      stopWhenTheAnswerIsLost(fixture);
      var group = fixture.census.all("/placement/groups").getFirst().path("id");

      var resumption = fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow();
      assertThat(fixture.deploy(resumption).status()).isEqualTo(Status.COMPLETE);

      isAsPlanned(fixture, STRICT);
      assertThat(fixture.census.all("/placement/groups")).extracting(json -> json.path("id"))
          .containsExactly(group);
    }
  }

  /// What is asked of firewalls is refused, so that nothing but the group comes into being before the stop.
  private static void stopWhenTheAnswerIsLost(ClusterFixture fixture) throws Exception {
    fixture.sandbox.faults().add(FaultRule.on("POST", "/networking/firewalls", FaultEffect.Refuse.with(503)));
    fixture.sandbox.faults().add(FaultRule.on("POST", "/placement/groups", new FaultEffect.LoseAnswer()));
    var cancellation = new Cancellation();
    var waiting = new CountDownLatch(1);
    fixture.clusters.deploy(request("create", STRICT), fixture.cloud, Optional.empty(), event -> {
      if (event instanceof DeploymentEvent.OperationWaiting(var _, var operation, var _)
          && operation.id().contains("placement")) {
        waiting.countDown();
        cancellation.request();
      }
    }, cancellation);
    assertThat(waiting.getCount()).isZero();
    fixture.sandbox.faults().clear();
  }

  @Test
  void groupsOfOtherClustersAreLeftAlone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", STRICT));
      var groups = fixture.cloud.placementGroups();
      var tag = fixture.inventory.find("small").orElseThrow().info().ownershipTag();
      assertThat(groups.tagged(tag)).extracting(group -> group.label())
          .containsExactly("small-us-east-web-strict");
      assertThat(groups.tagged("lct:small:00000000")).isEmpty();
    }
  }

  @Test
  void undoingLeavesWhatStaysInItsGroup() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", with("")));
      fixture.deploy(request("deploy", STRICT.replace("count: 2", "count: 3")));

      assertThat(
          fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {}, new Cancellation()).status())
          .isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).contains("placed small-us-east-web-2 in small-us-east-web-strict")
          .doesNotContain("placed small-us-east-web-3 in small-us-east-web-strict");
    }
  }
}
