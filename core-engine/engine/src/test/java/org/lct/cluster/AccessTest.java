package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Nodes are let in and out as the plan says, at the addresses they have, whatever becomes of them.
@Execution(ExecutionMode.CONCURRENT)
class AccessTest {
  private static final String PLAN = """
      format: 2
      name: small
      security:
        allow: [{from: web, to: db, port: '5432'}]
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12}
            - {name: db, type: g6-nanode-1, image: linode/debian12}
        - region: us-west
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String plan) {
    return ClusterFixture.request("deploy", "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static void complete(DeploymentResult result) {
    assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(result.status()).isEqualTo(Status.COMPLETE);
  }

  private static void settled(ClusterFixture fixture, String plan) throws Exception {
    var proposal = fixture.clusters.propose(request(plan), fixture.cloud).value().orElseThrow();
    assertThat(proposal.changes().changes()).isEmpty();
    assertThat(proposal.drift()).isEmpty();
  }

  /// The addresses in the only rule of a firewall with these ports.
  private static List<String> addresses(ClusterFixture fixture, String label, String direction, String ports)
      throws IOException, InterruptedException {
    var rules = new ArrayList<JsonNode>();
    for (var firewall : fixture.census.all("/networking/firewalls")) {
      if (firewall.path("label").asText().matches(label + "-\\w{6}"))
        firewall.path("rules").path(direction).forEach(rules::add);
    }
    var rule = rules.stream().filter(one -> one.path("ports").asText().equals(ports)).toList();
    assertThat(rule).hasSize(1);
    return Stream.of("ipv4", "ipv6")
        .flatMap(version -> texts(rule.getFirst().path("addresses").path(version)))
        .sorted().toList();
  }

  private static String path(ClusterFixture fixture, String label) throws IOException, InterruptedException {
    return "/networking/firewalls/" + fixture.census.all("/networking/firewalls").stream()
        .filter(firewall -> firewall.path("label").asText().startsWith(label)).findFirst().orElseThrow()
        .path("id").asLong();
  }

  private static Stream<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText);
  }

  /// What the nodes of a plan have for addresses, private ones only in Newark.
  private static List<String> addresses(ClusterFixture fixture, String nodes)
      throws IOException, InterruptedException {
    return fixture.census.all("/linode/instances").stream()
        .filter(linode -> linode.path("label").asText().contains("-" + nodes + "-"))
        .flatMap(linode -> Stream.concat(
            texts(linode.path("ipv4")).filter(address -> linode.path("region").asText()
                .equals("us-east") || !address.startsWith("192.168.")).map(address -> address + "/32"),
            Stream.of(linode.path("ipv6").asText())))
        .sorted().toList();
  }

  private static List<String> writes(ClusterFixture fixture, int from) {
    return fixture.sandbox.log().subList(from, fixture.sandbox.log().size()).stream()
        .filter(entry -> !entry.method().equals("GET"))
        .map(entry -> entry.method() + " " + entry.path().replaceAll("\\d+", "N").replace("/vN/", "/"))
        .toList();
  }

  @Test
  void nodesAreLetInByTheAddressesTheyHave() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(PLAN)));

      assertThat(addresses(fixture, "small-us-east-ssh-db", "inbound", "5432")).hasSize(8)
          .isEqualTo(addresses(fixture, "web"));
      assertThat(addresses(fixture, "small-us-east-ssh-web", "outbound", "5432")).hasSize(3)
          .isEqualTo(addresses(fixture, "db"));
      settled(fixture, PLAN);
    }
  }

  @Test
  void firewallsFollowWhatBecomesOfTheNodes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(PLAN)));

      var more = PLAN.replace("count: 2", "count: 3");
      complete(fixture.deploy(request(more)));
      assertThat(addresses(fixture, "small-us-east-ssh-db", "inbound", "5432")).hasSize(11)
          .isEqualTo(addresses(fixture, "web"));
      settled(fixture, more);

      int before = fixture.sandbox.log().size();
      complete(fixture.deploy(request(PLAN.replace("count: 2", "count: 1"))));
      assertThat(addresses(fixture, "small-us-east-ssh-db", "inbound", "5432")).hasSize(5)
          .isEqualTo(addresses(fixture, "web"));
      assertThat(writes(fixture, before)).containsExactly("PUT /networking/firewalls/N/rules",
          "DELETE /linode/instances/N", "DELETE /linode/instances/N");
    }
  }

  @Test
  void aRuleIsChangedInOneStep() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(PLAN)));

      int before = fixture.sandbox.log().size();
      var changed = PLAN.replace("5432", "6432");
      complete(fixture.deploy(request(changed)));
      assertThat(writes(fixture, before)).hasSize(3).containsOnly("PUT /networking/firewalls/N/rules");
      settled(fixture, changed);
    }
  }

  @Test
  void aNodeThatIsNamedForTheFirstTimeIsNeverOpen() throws Exception {
    var without = PLAN.replace("  allow: [{from: web, to: db, port: '5432'}]", "  egress: [dns, ntp]");
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(without)));

      int before = fixture.sandbox.log().size();
      complete(fixture.deploy(request(PLAN)));
      assertThat(writes(fixture, before)).containsExactlyInAnyOrder("POST /networking/firewalls",
          "POST /networking/firewalls", "POST /networking/firewalls", "PUT /linode/instances/N/firewalls",
          "PUT /linode/instances/N/firewalls", "PUT /linode/instances/N/firewalls",
          "PUT /linode/instances/N/firewalls", "DELETE /networking/firewalls/N");
      assertThat(addresses(fixture, "small-us-east-ssh-db", "inbound", "5432"))
          .isEqualTo(addresses(fixture, "web"));
      settled(fixture, PLAN);
    }
  }

  @Test
  void whatWasNotToldToAFirewallIsToldWhenTheClusterIsResumed() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults()
          .add(FaultRule.on("PUT", "/networking/firewalls/*/rules", FaultEffect.Refuse.with(403)));
      assertThat(fixture.deploy(request(PLAN)).status()).isEqualTo(Status.PARTIAL);
      fixture.sandbox.faults().clear();

      complete(fixture.deploy(request(PLAN)));
      assertThat(addresses(fixture, "small-us-east-ssh-db", "inbound", "5432"))
          .isEqualTo(addresses(fixture, "web"));
      settled(fixture, PLAN);
    }
  }

  @Test
  void rulesThatOthersChangedArePutBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(PLAN)));
      var hands = new OtherHands(fixture);
      hands.call("PUT", path(fixture, "small-us-east-ssh-db") + "/rules",
          "{\"inbound_policy\":\"ACCEPT\",\"outbound_policy\":\"DROP\",\"inbound\":[],\"outbound\":[]}");

      var proposal = fixture.clusters.propose(request(PLAN), fixture.cloud).value().orElseThrow();
      assertThat(proposal.threeWay().byPlan()).isEmpty();
      assertThat(proposal.threeWay().putBack()).hasSize(1);
      complete(fixture.deploy(request(PLAN)));
      assertThat(addresses(fixture, "small-us-east-ssh-db", "inbound", "5432"))
          .isEqualTo(addresses(fixture, "web"));
      settled(fixture, PLAN);
    }
  }

  @Test
  void nothingIsLeftWhenItIsDeleted() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(PLAN)));
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  private static final String BALANCED = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
            - {name: job, type: g6-nanode-1, count: 2, image: linode/debian12}
          nodebalancers:
            - {name: nb, tag: web, ports: [{port: 80}, {port: 443, protocol: tcp}], allow-from: [203.0.113.0/24, job]}
      """;

  /// What the firewall of the NodeBalancer lets in, and whether it is before it.
  private static List<String> clients(ClusterFixture fixture) throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    var balancer = fixture.census.all("/nodebalancers").getFirst().path("id").asLong();
    for (var firewall : fixture.census.all("/nodebalancers/" + balancer + "/firewalls")) {
      lines.add(firewall.at("/rules/inbound_policy").asText());
      firewall.at("/rules/inbound").forEach(rule -> Stream.of("ipv4", "ipv6")
          .flatMap(version -> texts(rule.path("addresses").path(version)))
          .forEach(address -> lines.add(rule.path("ports").asText() + " from " + address)));
    }
    return lines.stream().sorted().toList();
  }

  private static List<String> expectedClients(ClusterFixture fixture)
      throws IOException, InterruptedException {
    return Stream.concat(Stream.of("DROP"),
        Stream.concat(Stream.of("203.0.113.0/24"),
            addresses(fixture, "job").stream().filter(address -> !address.startsWith("192.168.")))
            .map(address -> "80, 443 from " + address))
        .sorted().toList();
  }

  @Test
  void aNodeBalancerTakesConnectionsFromThoseNamedOnly() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(BALANCED)));
      assertThat(clients(fixture)).hasSize(6).isEqualTo(expectedClients(fixture));
      settled(fixture, BALANCED);

      var more = BALANCED.replace("count: 2", "count: 3");
      complete(fixture.deploy(request(more)));
      assertThat(clients(fixture)).hasSize(8).isEqualTo(expectedClients(fixture));
      settled(fixture, more);

      var open = BALANCED.replace(", allow-from: [203.0.113.0/24, job]", "");
      complete(fixture.deploy(request(open)));
      assertThat(clients(fixture)).isEmpty();
      assertThat(fixture.census.all("/networking/firewalls")).hasSize(2);
      settled(fixture, open);

      complete(fixture.deploy(request(BALANCED)));
      assertThat(clients(fixture)).isEqualTo(expectedClients(fixture));
      settled(fixture, BALANCED);
    }
  }

  @Test
  void aFirewallThatOthersTookFromANodeBalancerIsPutBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request(BALANCED)));
      var balancer = fixture.census.all("/nodebalancers").getFirst().path("id").asLong();
      new OtherHands(fixture).call("PUT", "/nodebalancers/" + balancer + "/firewalls",
          "{\"firewall_ids\":[]}");

      var proposal = fixture.clusters.propose(request(BALANCED), fixture.cloud).value().orElseThrow();
      assertThat(proposal.threeWay().byPlan()).isEmpty();
      assertThat(proposal.threeWay().putBack()).hasSize(1);
      complete(fixture.deploy(request(BALANCED)));
      assertThat(clients(fixture)).isEqualTo(expectedClients(fixture));
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }
}
