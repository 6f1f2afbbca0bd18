package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diff.Change;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Ports of a NodeBalancer that come and go while it balances, judged by the requests the sandbox got and by what it lists.
@Execution(ExecutionMode.CONCURRENT)
class PortChangeTest {
  private static final String OLD = "{port: 80, protocol: http}";
  private static final String PLAN = """
      format: 2
      name: shop
      network: {mode: private-ip}
      regions:
      - region: us-east
        nodes: [{name: web, count: 2, type: g6-nanode-1, image: linode/debian12}]
        nodebalancers: [{name: front, tag: web, ports: [{port: 80, protocol: http}]}]
      """;
  /// The nodes go on listening where they did.
  private static final String MOVED = PLAN.replace(OLD, "{port: 8080, protocol: http, backend-port: 80}");
  private static final Pattern NUMBER = Pattern.compile("/\\d+");

  @TempDir
  private Path home;

  private static DeployRequest request(String plan) {
    return ClusterFixture.request("deploy", "shop", "shop.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Change> changes(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request(plan), fixture.cloud).value().orElseThrow().changes().changes();
  }

  private static void deployed(ClusterFixture fixture, String plan) throws Exception {
    complete(fixture.deploy(request(plan)));
    assertThat(changes(fixture, plan)).isEmpty();
    assertThat(fixture.census.lines())
        .containsExactlyElementsOf(Wanted.lines(fixture.expansion(request(plan))));
  }

  private static void complete(DeploymentResult result) {
    assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
  }

  /// Deploys another plan, and answers what was asked of the cloud for it that changes something.
  private static List<String> requestsFor(ClusterFixture fixture, String plan) throws Exception {
    int before = fixture.sandbox.log().size();
    deployed(fixture, plan);
    return fixture.sandbox.log().stream().skip(before).filter(entry -> !entry.method().equals("GET"))
        .map(entry -> entry.method() + NUMBER.matcher(entry.path().substring("/v4".length())).replaceAll(""))
        .map(entry -> entry.replace("/nodebalancers/configs", " port").replace("port/nodes", "back end"))
        .toList();
  }

  private static List<String> modes(ClusterFixture fixture) throws Exception {
    var modes = new ArrayList<String>();
    var ports = ports(fixture);
    for (var port : fixture.census.all(ports)) {
      for (var backEnd : fixture.census.all(ports + "/" + port.path("id").asLong() + "/nodes"))
        modes.add(port.path("port").asText() + " " + backEnd.path("mode").asText());
    }
    return modes;
  }

  private static String ports(ClusterFixture fixture) throws Exception {
    return "/nodebalancers/" + fixture.census.all("/nodebalancers").getFirst().path("id").asLong()
        + "/configs";
  }

  @Test
  void aNewPortListensBeforeTheOldOneIsDrainedAndGoes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);

      assertThat(requestsFor(fixture, MOVED)).containsExactly("POST port", "PUT back end", "PUT back end",
          "DELETE port");
      assertThat(modes(fixture)).containsExactly("8080 accept", "8080 accept");
    }
  }

  @Test
  void connectionsThroughAPortCanEndBeforeItIsDeletedAndAnInterruptedChangeGoesOn() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);
      fixture.sandbox.faults()
          .add(FaultRule.on("DELETE", "/nodebalancers/*/configs/*", FaultEffect.Refuse.with(403)).times(1));

      assertThat(fixture.deploy(request(MOVED)).status()).isEqualTo(Status.PARTIAL);
      assertThat(modes(fixture)).containsExactlyInAnyOrder("80 drain", "80 drain", "8080 accept",
          "8080 accept");
      assertThat(requestsFor(fixture, MOVED)).contains("DELETE port").doesNotContain("POST port");
    }
  }

  @Test
  void aDrainedPortThatIsWantedAgainAccepts() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);
      fixture.sandbox.faults()
          .add(FaultRule.on("DELETE", "/nodebalancers/*/configs/*", FaultEffect.Refuse.with(403)).times(1));
      fixture.deploy(request(MOVED));

      deployed(fixture, PLAN);

      assertThat(modes(fixture)).containsExactly("80 accept", "80 accept");
    }
  }

  @Test
  void thatAPortIsNotMadeLeavesTheOldOneAlone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/nodebalancers/*/configs", FaultEffect.Refuse.with(403)).times(1));

      assertThat(fixture.deploy(request(MOVED)).status()).isNotEqualTo(Status.COMPLETE);
      assertThat(modes(fixture)).containsExactly("80 accept", "80 accept");
    }
  }

  @Test
  void aPortForUdpGoesAtOnceAndStandsInNobodysWay() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN.replace(OLD, "{port: 53, protocol: udp, backend-port: 80}"));

      assertThat(requestsFor(fixture, PLAN.replace(OLD, "{port: 53, protocol: tcp, backend-port: 80}")))
          .containsSubsequence("POST port", "DELETE port").doesNotContain("PUT back end");
    }
  }

  @Test
  void anotherProtocolUnderTheSameNumberIsAChangeInPlace() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);

      assertThat(requestsFor(fixture, PLAN.replace("protocol: http", "protocol: tcp")))
          .containsExactly("PUT port");
    }
  }

  @Test
  void whatSomebodyElseOpenedUnderTheNumberIsDrainedAndGoesBefore() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);
      var hands = new OtherHands(fixture);
      var theirs = hands.call("POST", ports(fixture), "{\"port\": 8080, \"protocol\": \"tcp\"}");
      hands.call("POST", ports(fixture) + "/" + theirs.path("id").asLong() + "/nodes",
          "{\"label\": \"theirs\", \"address\": \"%s:80\"}".formatted(privateAddress(fixture)));
      assertThat(changes(fixture, MOVED)).extracting(change -> change.address().value())
          .contains("unplanned/tcp-8080");

      assertThat(requestsFor(fixture, MOVED)).containsExactly("PUT back end", "DELETE port", "POST port",
          "PUT back end", "PUT back end", "DELETE port");
    }
  }

  private static String privateAddress(ClusterFixture fixture) throws Exception {
    return StreamSupport.stream(
        fixture.census.all("/linode/instances").getFirst().path("ipv4").spliterator(), false)
        .map(JsonNode::asText).filter(address -> address.startsWith("192.168.")).findFirst().orElseThrow();
  }

  @Test
  void aPortGoesBeforeNodesItLeadsToGoOrShutItOut() throws Exception {
    var both = PLAN.replace(OLD, OLD + ", {port: 81, protocol: http}");
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, both);

      assertThat(requestsFor(fixture, PLAN.replace("count: 2", "count: 1")))
          .containsSubsequence("DELETE port", "PUT/linode/instances/firewalls")
          .containsSubsequence("DELETE port", "DELETE/linode/instances");
    }
  }

  @Test
  void nodesThatAreReplacedOrResizedAreThroughBeforeTheNewPortSendsThemAnything() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, PLAN);
      assertThat(requestsFor(fixture, MOVED.replace("g6-nanode-1", "g6-standard-1"))).containsSubsequence(
          "POST/linode/instances/resize", "POST/linode/instances/resize", "POST port", "DELETE port");

      var replaced = PLAN.replace("type: g6-nanode-1,", "type: g6-standard-1, "
          + "storage: [{label: boot, size: 12GB, fs: ext4, boot: true}],");
      assertThat(requestsFor(fixture, replaced)).containsSubsequence("DELETE/linode/instances",
          "POST/linode/instances", "DELETE/linode/instances", "POST/linode/instances", "POST port",
          "DELETE port");
      assertThat(modes(fixture)).containsExactly("80 accept", "80 accept");
    }
  }
}
