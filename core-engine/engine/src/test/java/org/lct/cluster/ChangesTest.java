package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Way;

/// A cluster that is deployed with another plan becomes what that plan makes from nothing, and stays itself.
@Execution(ExecutionMode.CONCURRENT)
class ChangesTest {
  private static final String BEFORE = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, tags: [front]}
            - {name: sql, type: g6-nanode-1, image: linode/debian12, maintenance: power-off-on,
               storage: [{label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http, stickiness: table}
      """;
  private static final String AFTER = """
      format: 2
      name: small
      tags: [blue]
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-standard-1, count: 3, image: linode/debian12, tags: [front], backups: true}
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: data, type: blockstore, size: 40GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, backend-port: 8080, protocol: http, algorithm: leastconn,
               check: {kind: http, path: /up}}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aChangedPlanMakesWhatItMakesFromNothing() throws Exception {
    try (var changed = new ClusterFixture(home.resolve("a"));
        var fresh = new ClusterFixture(home.resolve("b"))) {
      changed.deploy(request("create", BEFORE));
      var addresses = changed.census.all("/linode/instances").stream().map(ChangesTest::addresses).toList();
      var result = changed.deploy(request("deploy", AFTER));
      fresh.deploy(request("create", AFTER));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(details(changed.census)).containsExactlyElementsOf(details(fresh.census));
      assertThat(changed.census.lines()).containsExactlyElementsOf(fresh.census.lines());
      assertThat(changed.census.all("/linode/instances").stream().map(ChangesTest::addresses))
          .containsAll(addresses);
      assertThat(
          changed.clusters.propose(request("deploy", AFTER), changed.cloud).value().orElseThrow().changes()
              .isEmpty())
          .isTrue();
    }
  }

  @Test
  void everyChangeSaysItsWay() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.deploy(request("create", BEFORE));
      var changes = fixture.clusters.propose(request("deploy", AFTER), fixture.cloud).value().orElseThrow()
          .changes();
      assertThat(changes.each(Change.Update.class)
          .flatMap(update -> update.attributes().stream()
              .map(one -> update.address() + " " + one.attribute() + " " + one.way())))
          .contains("us-east/web[1] type " + Way.POWER_OFF, "us-east/web[1] backups " + Way.IN_PLACE,
              "us-east/sql[1] maintenance " + Way.IN_PLACE,
              "us-east/sql[1]/volume.data size " + Way.IN_PLACE);
    }
  }

  @Test
  void whatCannotBeChangedIsRefusedBeforeAnythingIsDone() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.deploy(request("create", BEFORE));
      var there = fixture.census.lines();
      var result = fixture.deploy(request("deploy",
          BEFORE.replace("size: 20GB", "size: 10GB").replace("count: 2", "count: 3")));
      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).singleElement().satisfies(error -> {
        assertThat(error.code()).isEqualTo("change-not-possible");
        assertThat(error.summary())
            .isEqualTo("size cannot be changed from 20 GB to 10 GB: Volumes only grow");
      });
      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }

  private static String addresses(JsonNode linode) {
    return linode.path("label").asText() + linode.path("ipv4");
  }

  /// What a census does not count: tags, rules, settings.
  private static List<String> details(Census census) throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    for (var linode : census.all("/linode/instances"))
      lines.add(picked(linode, "label", "type", "tags", "backups", "maintenance_policy", "status"));
    for (var volume : census.all("/volumes"))
      lines.add(picked(volume, "label", "size", "tags"));
    for (var firewall : census.all("/networking/firewalls"))
      lines.add(picked(firewall, "label", "tags") + firewall.at("/rules/inbound"));
    for (var balancer : census.all("/nodebalancers")) {
      lines.add(picked(balancer, "label", "tags"));
      var configs = "/nodebalancers/" + balancer.path("id").asLong() + "/configs";
      for (var config : census.all(configs)) {
        var settings = ((ObjectNode) config).deepCopy();
        settings.remove(List.of("id", "nodebalancer_id"));
        lines.add(settings.toString());
        for (var node : census.all(configs + "/" + config.path("id").asLong() + "/nodes"))
          lines.add(node.path("label").asText() + node.path("address").asText().replaceAll(".*:", ":"));
      }
    }
    return lines.stream().map(line -> line.replaceAll("lct:small:\\w+", "ours")).sorted().toList();
  }

  private static String picked(JsonNode json, String... fields) {
    return ((ObjectNode) json).deepCopy().retain(fields).toString();
  }
}
