package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.lct.diff.Drift;
import org.lct.plan.ResourceAddress;

/// What other people change about a cluster is told apart from what its plan changes, and put back where it is asked
/// for.
@Execution(ExecutionMode.CONCURRENT)
class DriftTest {
  private static final String PLAN = """
      format: 2
      name: small
      security: {egress: [none]}
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, tags: [front, blue]}
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http, check: {kind: http, path: /up}}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> drift(ClusterFixture fixture) {
    return fixture.clusters.status("small", "sandbox", fixture.cloud).value().orElseThrow().drift().stream()
        .map(DriftTest::words).toList();
  }

  private static String words(Drift drift) {
    return "%s %s: %s -> %s".formatted(drift.address(), drift.attribute(), drift.recorded(), drift.there());
  }

  private static Proposal proposal(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow();
  }

  private static DeploymentResult restore(ClusterFixture fixture, String... addresses) {
    Set<ResourceAddress> chosen = Stream.of(addresses).map(ResourceAddress::new).collect(Collectors.toSet());
    return fixture.clusters.restore(request("restore", PLAN), chosen, fixture.cloud, Optional.empty(),
        _ -> {},
        new Cancellation());
  }

  private static void rest(ClusterFixture fixture, String label, String status) throws Exception {
    var id = new OtherHands(fixture).path("/linode/instances", label);
    fixture.cloud.feed().awaitLinode(
        fixture.inventory.find("small").orElseThrow().info().ownershipTag(),
        Long.parseLong(id.replaceAll(".*/", "")), now -> now.word().equals(status));
  }

  @Test
  void nothingIsToldOfWhatWeDidOurselves() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      assertThat(drift(fixture)).isEmpty();
      assertThat(proposal(fixture, PLAN).changes().isEmpty()).isTrue();

      fixture.clusters.power(new PowerRequest(PowerRequest.Verb.STOP, "small", "sandbox", List.of("web")),
          fixture.cloud, _ -> {}, new Cancellation());
      assertThat(drift(fixture)).isEmpty();

      fixture
          .deploy(request("deploy", PLAN.replace("count: 2", "count: 1").replace("[front, blue]", "[front]")
              .replace(", check: {kind: http, path: /up}", "")));
      assertThat(drift(fixture)).isEmpty();
    }
  }

  @Test
  void whatSomebodyRenamesAndTakesTheTagOfIsStillTheClusters() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var ids = fixture.census.all("/linode/instances").stream().map(node -> node.path("id").asLong())
          .sorted().toList();
      var hands = new OtherHands(fixture);
      var node = hands.path("/linode/instances", "small-us-east-web-1");
      var balancer = hands.path("/nodebalancers", "small-us-east-nb");
      hands.call("PUT", node, "{\"label\": \"renamed\", \"tags\": [\"other\"]}");
      hands.call("PUT", balancer, "{\"label\": \"mine\", \"tags\": [\"other\"]}");

      assertThat(drift(fixture)).contains("us-east/web[1] label: small-us-east-web-1 -> renamed",
          "us-east/nb label: small-us-east-nb -> mine").noneMatch(line -> line.contains("gone"));
      assertThat(proposal(fixture, PLAN).changes().each(Change.Create.class)).isEmpty();
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.all("/linode/instances")).extracting(one -> one.path("id").asLong())
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.all("/linode/instances")).isEmpty();
      assertThat(fixture.census.all("/nodebalancers")).isEmpty();
    }
  }

  @Test
  void whatOthersDidIsToldFieldByField() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      hands.call("PUT", hands.path("/linode/instances", "small-us-east-web-1"),
          "{\"tags\": [\"mine\"], \"maintenance_policy\": \"linode/power_off_on\"}");
      hands.call("POST", hands.path("/linode/instances", "small-us-east-web-2") + "/shutdown", "{}");
      rest(fixture, "small-us-east-web-2", "offline");
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/resize", "{\"size\": 40}");
      hands.call("PUT", hands.path("/networking/firewalls", "small-ssh") + "/rules",
          "{\"inbound\": [], \"inbound_policy\": \"ACCEPT\", \"outbound\": [], \"outbound_policy\": \"ACCEPT\"}");
      var port = hands.path("/nodebalancers", "small-us-east-nb") + "/configs";
      var config = port + "/" + fixture.census.all(port).getFirst().path("id").asLong();
      hands.call("PUT", config, "{\"algorithm\": \"leastconn\", \"check_path\": \"/down\"}");
      var backEnds = fixture.census.all(config + "/nodes");
      hands.call("PUT", config + "/nodes/" + backEnds.getFirst().path("id").asLong(),
          "{\"mode\": \"reject\"}");

      var tag = fixture.inventory.find("small").orElseThrow().info().ownershipTag();
      assertThat(drift(fixture)).containsExactlyInAnyOrder(
          "us-east/web[1] tags: blue,front -> mine,without " + tag,
          "us-east/web[1] maintenance: MIGRATE -> POWER_OFF_ON", "us-east/web[2] power: on -> off",
          "us-east/sql[1]/volume.data size: 20 GB -> 40 GB",
          "firewall.ssh rules: in DROP but [TCP 22 from 192.0.2.1/32], out DROP -> in ACCEPT but [], out ACCEPT",
          "us-east/nb/port.80 algorithm: roundrobin -> leastconn",
          "us-east/nb/port.80 check: http /up every 5 s 3 attempts -> http /down every 5 s 3 attempts",
          "us-east/nb/port.80/web[1] mode: accept -> reject");

      var there = fixture.census.lines();
      assertThat(proposal(fixture, PLAN).threeWay().byPlan()).isEmpty();
      assertThat(fixture.census.lines()).isEqualTo(there);
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);
      // Volumes only grow.
      assertThat(drift(fixture)).containsExactly("us-east/sql[1]/volume.data size: 20 GB -> 40 GB");
    }
  }

  @Test
  void whatWasDeletedDetachedAndAddedIsToldOnce() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/detach", "{}");
      hands.call("DELETE", hands.path("/nodebalancers", "small-us-east-nb"), "{}");
      hands.call("DELETE", hands.path("/linode/instances", "small-us-east-web-2"), "{}");
      var tag = fixture.inventory.find("small").orElseThrow().info().ownershipTag();
      hands.call("POST", "/volumes",
          "{\"label\": \"extra\", \"size\": 10, \"region\": \"us-east\", \"tags\": [\""
              + tag + "\"]}");

      assertThat(drift(fixture)).containsExactlyInAnyOrder("us-east/nb presence: there -> gone",
          "us-east/web[2] presence: there -> gone",
          "us-east/sql[1]/volume.data attached to: us-east/sql[1] -> nothing",
          "unplanned/extra presence: not known -> there");
    }
  }

  @Test
  void whatBothChangedIsInBoth() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      for (var web : List.of("small-us-east-web-1", "small-us-east-sql-1"))
        hands.call("PUT", hands.path("/linode/instances", web),
            "{\"maintenance_policy\": \"linode/power_off_on\", \"tags\": [\""
                + fixture.inventory.find("small")
                    .orElseThrow().info().ownershipTag()
                + "\", \"other\"]}");

      var proposal = proposal(fixture, PLAN.replace("[front, blue]", "[front, green]"));

      assertThat(proposal.drift()).map(DriftTest::words).contains("us-east/web[1] tags: blue,front -> other");
      assertThat(proposal.threeWay().byPlan()).map(DriftTest::updated).containsExactlyInAnyOrder(
          "us-east/web[1] tags other -> front,green", "us-east/web[2] tags front,blue -> front,green");
      assertThat(proposal.threeWay().putBack()).map(DriftTest::updated).containsExactlyInAnyOrder(
          "us-east/web[1] maintenance POWER_OFF_ON -> not set",
          "us-east/sql[1] maintenance POWER_OFF_ON -> not set tags other -> ");
    }
  }

  private static String updated(Change change) {
    return change.address() + " " + ((Change.Update) change).attributes().stream()
        .map(one -> one.attribute() + " " + one.before() + " -> " + one.after())
        .collect(Collectors.joining(" "));
  }

  @Test
  void onlyWhatIsAskedForIsPutBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var whole = fixture.census.lines();
      var hands = new OtherHands(fixture);
      hands.call("DELETE", hands.path("/linode/instances", "small-us-east-web-2"), "{}");
      hands.call("DELETE", hands.path("/nodebalancers", "small-us-east-nb"), "{}");
      hands.call("PUT", hands.path("/linode/instances", "small-us-east-sql-1"), "{\"tags\": []}");
      assertThat(drift(fixture)).hasSize(3);

      assertThat(restore(fixture, "us-east/sql[1]").status()).isEqualTo(Status.COMPLETE);
      assertThat(drift(fixture)).containsExactly("us-east/nb presence: there -> gone",
          "us-east/web[2] presence: there -> gone");

      assertThat(restore(fixture, "us-east/nb").diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(drift(fixture)).isEmpty();
      assertThat(fixture.census.lines()).isEqualTo(whole);
      assertThat(restore(fixture, "us-east/nb").diagnostics()).extracting(Diagnostic::code)
          .containsExactly("no-drift");
    }
  }

  @Test
  void whatNoPlanSaysButDecidesHowABalancerWorksIsToldAndPutBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      var balancer = hands.path("/nodebalancers", "small-us-east-nb");
      var config = balancer + "/configs/"
          + fixture.census.all(balancer + "/configs").getFirst().path("id").asLong();
      var backEnd = config + "/nodes/" + fixture.census.all(config + "/nodes").getFirst().path("id").asLong();
      assertThat(fixture.census.get(backEnd).path("weight").asInt()).isEqualTo(100);
      hands.call("PUT", balancer, "{\"client_conn_throttle\": 5}");
      hands.call("PUT", config,
          "{\"check_timeout\": 3, \"check_passive\": false, \"cipher_suite\": \"legacy\"}");
      hands.call("PUT", backEnd, "{\"weight\": 7}");

      assertThat(drift(fixture)).containsExactlyInAnyOrder(
          "us-east/nb connections per second: any number -> 5",
          "us-east/nb/port.80 check time-out: 30 s -> 3 s",
          "us-east/nb/port.80 passive check: on -> off",
          "us-east/nb/port.80 cipher suite: recommended -> legacy",
          "us-east/nb/port.80/web[1] weight: 100 -> 7");
      assertThat(proposal(fixture, PLAN).threeWay().byPlan()).isEmpty();
      assertThat(restore(fixture, "us-east/nb/port.80/web[1]").status()).isEqualTo(Status.COMPLETE);
      assertThat(drift(fixture)).hasSize(4);
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);

      assertThat(drift(fixture)).isEmpty();
      assertThat(fixture.census.get(backEnd).path("weight").asInt()).isEqualTo(100);
      assertThat(fixture.census.get(config).path("cipher_suite").asText()).isEqualTo("recommended");
      assertThat(fixture.census.get(config).path("check_timeout").asInt()).isEqualTo(30);
      assertThat(fixture.census.get(balancer).path("client_conn_throttle").asInt()).isZero();
    }
  }

  @Test
  void whatWasNotAskedForStaysTold() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      var port = hands.path("/nodebalancers", "small-us-east-nb") + "/configs";
      var config = port + "/" + fixture.census.all(port).getFirst().path("id").asLong();
      var backEnd = config + "/nodes/" + fixture.census.all(config + "/nodes").getLast().path("id").asLong();
      hands.call("PUT", hands.path("/linode/instances", "small-us-east-web-1"), "{\"tags\": []}");
      hands.call("PUT", hands.path("/volumes", "small-us-east-sql-1-data"), "{\"label\": \"volren\"}");
      hands.call("PUT", backEnd, "{\"mode\": \"reject\"}");
      hands.call("POST", port, "{\"port\": 9999, \"protocol\": \"http\"}");
      var before = drift(fixture);
      assertThat(before).hasSize(4);

      assertThat(restore(fixture, "us-east/web[1]").diagnostics()).noneMatch(Diagnostic::isError);
      var left = before.stream().filter(one -> !one.startsWith("us-east/web[1] tags")).toList();
      assertThat(left).hasSize(3);
      assertThat(drift(fixture)).isEqualTo(left);
      fixture.clusters.power(new PowerRequest(PowerRequest.Verb.RESTART, "small", "sandbox", List.of("sql")),
          fixture.cloud, _ -> {}, new Cancellation());
      assertThat(drift(fixture)).isEqualTo(left);

      assertThat(restore(fixture, "unplanned/http-9999").diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(fixture.census.all(port)).hasSize(1);
      assertThat(restore(fixture, "us-east/nb/port.80/web[2]").diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(drift(fixture)).containsExactly(
          "us-east/sql[1]/volume.data label: small-us-east-sql-1-data -> volren");
    }
  }

  @Test
  void whatWasStoppedGoesOnWithWhatWasAskedFor() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      hands.call("PUT", hands.path("/linode/instances", "small-us-east-web-1"), "{\"tags\": []}");
      hands.call("PUT", hands.path("/linode/instances", "small-us-east-sql-1"), "{\"tags\": []}");
      var cancellation = new Cancellation();
      fixture.clusters.restore(request("restore", PLAN), Set.of(new ResourceAddress("us-east/sql[1]")),
          fixture.cloud, Optional.empty(), event -> {
            if (event instanceof DeploymentEvent.Started)
              cancellation.request();
          }, cancellation);
      assertThat(drift(fixture)).hasSize(2);

      var resumed = fixture.clusters.resume(
          fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow(), fixture.cloud,
          _ -> {}, new Cancellation());

      assertThat(resumed.status()).isEqualTo(Status.COMPLETE);
      assertThat(drift(fixture)).singleElement().asString().startsWith("us-east/web[1] tags");
    }
  }

  @Test
  void whatCannotBePutBackIsSaidAndNothingIsDone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var hands = new OtherHands(fixture);
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/resize", "{\"size\": 40}");
      var result = restore(fixture, "us-east/sql[1]/volume.data");
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("drift-not-restorable");
      assertThat(result.diagnostics().getFirst().detail()).startsWith("Volumes only grow: raise `size`");
    }
  }
}
