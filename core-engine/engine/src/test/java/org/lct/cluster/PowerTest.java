package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.cluster.PowerRequest.Verb;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.deploy.Outcome;
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Starting and stopping the nodes of a cluster, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class PowerTest {
  private static final String PLAN = """
      format: 2
      name: small
      order: [[sql], [web]]
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12, tags: [front], max-unavailable: 2}
            - {name: sql, type: g6-nanode-1, image: linode/debian12}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      """;

  @TempDir
  private Path home;

  private static void create(ClusterFixture fixture) {
    fixture.deploy(
        ClusterFixture.request("create", "small", "small.yaml", PLAN.getBytes(StandardCharsets.UTF_8)));
  }

  /// What was done, in the order in which it ended.
  private static DeploymentResult power(ClusterFixture fixture, Verb verb, List<String> only,
      List<String> done) {
    return fixture.clusters.power(new PowerRequest(verb, "small", "sandbox", only), fixture.cloud, event -> {
      if (event instanceof DeploymentEvent.OperationFinished(var _, var operation, var outcome, var _)
          && outcome == Outcome.SUCCEEDED)
        done.add(operation.verb() + " " + operation.address());
    }, new Cancellation());
  }

  private static List<String> statuses(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/linode/instances").stream()
        .map(linode -> linode.path("label").asText() + " " + linode.path("status").asText()).sorted()
        .toList();
  }

  @Test
  void aNodeThatGetsNoConnectionsIsNotCountedAsWorking() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      create(fixture);
      var balancer = "/nodebalancers/" + fixture.census.all("/nodebalancers").getFirst().path("id").asLong();
      var config = balancer + "/configs/"
          + fixture.census.all(balancer + "/configs").getFirst().path("id").asLong();
      var backEnd = config + "/nodes/" + fixture.census.all(config + "/nodes").getFirst().path("id").asLong();
      new OtherHands(fixture).call("PUT", backEnd, "{\"mode\": \"drain\"}");
      assertThat(fixture.census.get(backEnd).path("status").asText()).isEqualTo("UP");

      var nodes = fixture.clusters.status("small", "sandbox", fixture.cloud).value().orElseThrow().nodes();

      assertThat(nodes).filteredOn(node -> !node.works()).singleElement().satisfies(node -> {
        assertThat(node.backEnds()).isEqualTo(1);
        assertThat(node.up()).isZero();
      });
    }
  }

  @Test
  void aClusterStopsBackwardsAndStartsInItsOrder() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      create(fixture);
      var done = Collections.synchronizedList(new ArrayList<String>());
      var stopped = power(fixture, Verb.STOP, List.of(), done);

      assertThat(stopped.status()).isEqualTo(Status.COMPLETE);
      assertThat(stopped.powered()).isEqualTo(4);
      assertThat(stopped.changed()).isZero();
      assertThat(statuses(fixture)).hasSize(4).allMatch(node -> node.endsWith("offline"));
      assertThat(done).containsSubsequence("Drain us-east/nb/port.80/web[1]", "Stop us-east/web[1]",
          "Stop us-east/sql[1]");
      assertThat(done.getLast()).isEqualTo("Stop us-east/sql[1]");

      done.clear();
      assertThat(power(fixture, Verb.START, List.of(), done).status()).isEqualTo(Status.COMPLETE);
      assertThat(statuses(fixture)).allMatch(node -> node.endsWith("running"));
      assertThat(done.getFirst()).isEqualTo("Start us-east/sql[1]");
      assertThat(done).containsSubsequence("Start us-east/web[1]", "Accept us-east/nb/port.80/web[1]");
      assertThat(fixture.census.lines()).filteredOn(line -> line.startsWith("back end")).hasSize(3)
          .allMatch(line -> line.endsWith("UP"));
      assertThat(fixture.deploy(ClusterFixture.request("deploy", "small", "small.yaml",
          PLAN.getBytes(StandardCharsets.UTF_8))).changed()).isZero();
    }
  }

  /// The listings are slow, so that what was seen last is older than a request whose answer is lost; other nodes that
  /// are waited for keep it fresh enough to be believed.
  @ParameterizedTest
  @CsvSource({"START, /linode/instances/*/boot, 2, running",
      "STOP, /linode/instances/*/shutdown, 1, offline"})
  void anAnswerThatIsLostIsNoReasonToAskForWhatIsDone(Verb verb, String path, int nth, String status)
      throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      create(fixture);
      if (verb == Verb.START)
        power(fixture, Verb.STOP, List.of(), new ArrayList<>());
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", path, new FaultEffect.LoseAnswer()).from(nth).times(1));
      fixture.sandbox.faults().add(FaultRule.on("GET", "/linode/instances", new FaultEffect.Delay(2000)));

      var result = power(fixture, verb, List.of(), new ArrayList<>());

      assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
      assertThat(statuses(fixture)).hasSize(4).allMatch(node -> node.endsWith(status));
    }
  }

  @Test
  void partsOfAClusterAreChosenByPlanTagRegionOrAddress() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      create(fixture);
      power(fixture, Verb.STOP, List.of("front"), new ArrayList<>());
      assertThat(statuses(fixture)).contains("small-us-east-sql-1 running", "small-us-east-web-3 offline");
      power(fixture, Verb.START, List.of("us-east/web[2]"), new ArrayList<>());
      assertThat(statuses(fixture)).contains("small-us-east-web-2 running", "small-us-east-web-3 offline");
      var result = power(fixture, Verb.STOP, List.of("nobody", "sql"), new ArrayList<>());
      assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("unknown-nodes");
      assertThat(statuses(fixture)).contains("small-us-east-sql-1 running");
    }
  }

  @Test
  void aRestartStartsEveryNodeAgainAndWhatIsOffToo() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      create(fixture);
      power(fixture, Verb.STOP, List.of("us-east/web[3]"), new ArrayList<>());
      int before = fixture.sandbox.log().size();
      assertThat(power(fixture, Verb.RESTART, List.of(), new ArrayList<>()).status())
          .isEqualTo(Status.COMPLETE);
      assertThat(statuses(fixture)).allMatch(node -> node.endsWith("running"));
      assertThat(fixture.sandbox.log().subList(before, fixture.sandbox.log().size()))
          .filteredOn(entry -> entry.path().endsWith("/reboot")).hasSize(3);
    }
  }

  @Test
  void nodesThatDoNotBootOnCreationAreStartedInTheOrderOfThePlan() throws Exception {
    var later = PLAN.replace("image: linode/debian12",
        "image: linode/debian12, init: {boot-on-create: false}");
    try (var fixture = ClusterFixture.fast(home)) {
      var done = Collections.synchronizedList(new ArrayList<String>());
      fixture.clusters.deploy(ClusterFixture.request("create", "small", "small.yaml",
          later.getBytes(StandardCharsets.UTF_8)), fixture.cloud, Optional.empty(), event -> {
            if (event instanceof DeploymentEvent.OperationFinished(var _, var operation, var _, var _))
              done.add(operation.verb() + " " + operation.address());
          }, new Cancellation());
      assertThat(done).filteredOn(deed -> deed.startsWith("Start")).hasSize(4)
          .first().isEqualTo("Start us-east/sql[1]");
      assertThat(statuses(fixture)).hasSize(4).allMatch(node -> node.endsWith("running"));
    }
  }
}
