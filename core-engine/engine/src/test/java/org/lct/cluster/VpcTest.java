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
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Clusters in VPCs, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class VpcTest {
  private static final String PLAN = """
      format: 2
      name: small
      network: {mode: vpc}
      regions:
        - region: us-ord
          network: {cidr: 10.7.0.0/16, subnets: [{name: app}, {name: data, cidr: 10.7.64.0/24}]}
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12}
            - name: sql
              type: g6-standard-1
              image: linode/debian12
              subnet: data
              storage: [{label: boot, size: 30GB, fs: ext4, boot: true}]
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static void isAsPlanned(ClusterFixture fixture, String plan) throws Exception {
    var request = request("deploy", plan);
    assertThat(fixture.census.lines()).containsExactlyElementsOf(Wanted.lines(fixture.expansion(request)));
    assertThat(fixture.clusters.propose(request, fixture.cloud).value().orElseThrow().changes().changes())
        .isEmpty();
  }

  @Test
  void aNodeWithDisksOfItsOwnIsBalancedWhenItStandsInItsSubnet() throws Exception {
    var plan = PLAN.replace("name: nb, tag: web", "name: nb, tag: sql");
    try (var fixture = ClusterFixture.fast(home)) {
      var result = fixture.deploy(request("create", plan));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      isAsPlanned(fixture, plan);
    }
  }

  @Test
  void nodesAndNodeBalancersStandInTheirSubnets() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = fixture.deploy(request("create", PLAN));
      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).contains("subnet small-us-ord app 10.7.0.0/20",
          "subnet small-us-ord data 10.7.64.0/24", "in vpc small-us-ord-web-1 10.7.0.2",
          "in vpc small-us-ord-web-2 10.7.0.3", "in vpc small-us-ord-sql-1 10.7.64.2",
          "in vpc small-us-ord-nb 10.7.15.248/30", "back end small-us-ord-nb 80 web-1 UP");
      assertThat(fixture.census.all("/networking/firewalls").toString()).contains("10.7.15.248/30");
      isAsPlanned(fixture, PLAN);

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void whoIsThereKeepsTheAddressAndOthersTakeFreeOnes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      // It comes before the others by its name, and after them to an address.
      var more = PLAN
          .replace("    - {name: web", "    - {name: app, type: g6-nanode-1, image: linode/debian12}\n"
              + "      - {name: web")
          .replace("count: 2", "count: 3")
          .replace("{name: data,", "{name: cache}, {name: data,");
      assertThat(fixture.deploy(request("deploy", more)).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).contains("in vpc small-us-ord-web-1 10.7.0.2",
          "in vpc small-us-ord-web-2 10.7.0.3", "in vpc small-us-ord-app-1 10.7.0.4",
          "in vpc small-us-ord-web-3 10.7.0.5", "subnet small-us-ord cache 10.7.16.0/20",
          "back end small-us-ord-nb 80 web-3 UP");
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);
      isAsPlanned(fixture, PLAN);
    }
  }

  @Test
  void whatCannotBeChangedIsRefusedBeforeAnythingIsDone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var there = fixture.census.lines();
      var result = fixture.deploy(request("deploy", PLAN.replace("10.7.64.0/24", "10.7.65.0/24")));
      assertThat(result.diagnostics()).extracting(Diagnostic::code).contains("change-not-possible");
      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vpcs", "/vpcs/*/subnets", "/nodebalancers", "/linode/instances"})
  void whatHasLostItsAnswerIsMadeOnce(String path) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults().add(FaultRule.on("POST", path, new FaultEffect.LoseAnswer()).times(1));
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);
      isAsPlanned(fixture, PLAN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vpcs", "/vpcs/*/subnets"})
  void whatWasMadeAndNeverRecordedIsTakenUpOrDeleted(String path) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      for (var verb : List.of("resume", "delete")) {
        stopWhenTheAnswerIsLost(fixture, path);
        if (verb.equals("resume")) {
          fixture.deploy(fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow());
          isAsPlanned(fixture, PLAN);
        }
        assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
        assertThat(fixture.census.lines()).isEmpty();
      }
    }
  }

  @Test
  void aNodeThatWasMadeAndNeverRecordedKeepsItsAddressInAnotherPlan() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      stopWhenTheAnswerIsLost(fixture, request("create", PLAN), "/linode/instances", "web[1]");
      // It comes before the others by its name.
      var other = PLAN.replace("    - {name: web",
          "    - {name: app, type: g6-nanode-1, image: linode/debian12}\n"
              + "      - {name: web");

      var result = fixture.deploy(request("deploy", other));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).contains("in vpc small-us-ord-web-1 10.7.0.2");
      assertThat(fixture.inventory.unresolved("small")).isEmpty();
      assertThat(fixture.clusters.propose(request("deploy", other), fixture.cloud).value().orElseThrow()
          .changes().changes()).isEmpty();
    }
  }

  private static void stopWhenTheAnswerIsLost(ClusterFixture fixture, String path) {
    stopWhenTheAnswerIsLost(fixture, request("create", PLAN), path, "vpc");
  }

  /// Deploys until an operation about this has no answer.
  static void stopWhenTheAnswerIsLost(ClusterFixture fixture, DeployRequest request, String path,
      String what) {
    fixture.sandbox.faults().add(FaultRule.on("POST", path, new FaultEffect.LoseAnswer()));
    var cancellation = new Cancellation();
    var waiting = new CountDownLatch(1);
    fixture.clusters.deploy(request, fixture.cloud, Optional.empty(), event -> {
      if (event instanceof DeploymentEvent.OperationWaiting(var _, var operation, var _)
          && operation.id().contains(what)) {
        waiting.countDown();
        cancellation.request();
      }
    }, cancellation);
    assertThat(waiting.getCount()).isZero();
    fixture.sandbox.faults().clear();
  }

  @Test
  void aRegionWithoutVpcsIsRefused() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var result = fixture.deploy(request("create", PLAN.replace("us-ord", "us-east")));
      assertThat(result.diagnostics()).extracting(Diagnostic::code).contains("missing-capability");
      assertThat(fixture.census.lines()).isEmpty();
    }
  }
}
