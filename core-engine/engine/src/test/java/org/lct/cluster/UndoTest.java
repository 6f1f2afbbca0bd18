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
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;

/// Undoing the last deployment, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class UndoTest {
  private static final String BEFORE = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      """;
  private static final String AFTER = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12}
            - {name: sql, type: g6-nanode-1, image: linode/debian12, tags: [db],
               storage: [{label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, ports: [{port: 80, protocol: http}, {port: 443, protocol: tcp}]}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static DeploymentResult undo(ClusterFixture fixture) {
    return fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {}, new Cancellation());
  }

  /// What there is; by which firewall a node is closed is left open, as the deployment may have changed that.
  private static List<String> closedBy(ClusterFixture fixture, String some) throws Exception {
    return fixture.census.lines().stream().map(line -> line.replaceAll("small-tcp-[\\d-]+", some)).toList();
  }

  @Test
  void whatTheLastDeploymentCreatedGoesAndWhatWasThereStays() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var before = closedBy(fixture, "some");
      fixture.deploy(request("deploy", AFTER));

      assertThat(undo(fixture).status()).isEqualTo(Status.COMPLETE);

      assertThat(closedBy(fixture, "some")).isEqualTo(before);
      assertThat(fixture.census.lines()).contains("protected small-us-east-web-1 by small-tcp-80-443");
      assertThat(undo(fixture).deleted()).isZero();
      assertThat(fixture.deploy(request("deploy", AFTER)).status()).isEqualTo(Status.COMPLETE);
    }
  }

  @Test
  void whatTheLastDeploymentChangedAndDeletedIsSaidToStayAsItIs() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", AFTER));
      assertThat(notes(fixture)).isEmpty();
      fixture.deploy(
          request("deploy", AFTER.replace("count: 3", "count: 2").replace("size: 20GB", "size: 30GB")));

      assertThat(notes(fixture)).singleElement().satisfies(note -> {
        assertThat(note.code()).isEqualTo("changes-stay");
        assertThat(note.summary()).contains("delete us-east/web[3]", "us-east/sql[1]/volume.data");
      });
      assertThat(
          fixture.clusters.proposeUndo("small", "sandbox", fixture.cloud).value().orElseThrow().isEmpty())
          .isTrue();
    }
  }

  private static List<Diagnostic> notes(ClusterFixture fixture) {
    return fixture.clusters.proposeUndo("small", "sandbox", fixture.cloud).diagnostics();
  }

  @Test
  void whatHadNoAnswerAndWasFoundWhenResumedIsUndoneToo() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      VpcTest.stopWhenTheAnswerIsLost(fixture, request("create", AFTER), "/linode/instances", "web[2]");
      fixture.deploy(fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow());

      assertThat(undo(fixture).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void whatIsUndoneIsNoLongerLetIn() throws Exception {
    var plan = """
        format: 2
        name: small
        security: {allow: [{from: web, to: db, port: '5432'}]}
        regions:
          - region: us-east
            nodes:
              - {name: web, type: g6-nanode-1, image: linode/debian12}
              - {name: db, type: g6-nanode-1, image: linode/debian12}
        """;
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", plan));
      var before = rules(fixture);
      fixture.deploy(
          request("deploy", plan.replace("web, type: g6-nanode-1,", "web, type: g6-nanode-1, count: 3,")));
      assertThat(rules(fixture)).isNotEqualTo(before);
      var proposed = fixture.clusters.proposeUndo("small", "sandbox", fixture.cloud).value().orElseThrow();
      assertThat(proposed.each(Change.Update.class)).extracting(change -> change.address().value())
          .containsExactly("us-east/firewall.ssh+db");

      assertThat(undo(fixture).status()).isEqualTo(Status.COMPLETE);

      assertThat(rules(fixture)).isEqualTo(before);
      assertThat(
          fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow().changes()
              .changes())
          .isEmpty();
      assertThat(undo(fixture).changed()).isZero();
    }
  }

  private static String rules(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/networking/firewalls").stream()
        .map(firewall -> firewall.path("label").asText() + firewall.at("/rules/inbound")).sorted().toList()
        .toString();
  }

  @Test
  void aFirstDeploymentThatWasStoppedAndResumedIsUndoneWithoutTrace() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var cancellation = new Cancellation();
      var accepted = new CountDownLatch(3);
      fixture.clusters.deploy(request("create", AFTER), fixture.cloud, Optional.empty(), event -> {
        if (event instanceof DeploymentEvent.OperationAccepted)
          accepted.countDown();
        if (accepted.getCount() == 0)
          cancellation.request();
      }, cancellation);
      fixture.deploy(fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow());

      assertThat(undo(fixture).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.census.labels("/tags")).isEqualTo(List.of());
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }
}
