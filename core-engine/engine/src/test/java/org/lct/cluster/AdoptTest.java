package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.adopt.Selection;
import org.lct.cloud.LinodeStatus;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;

/// Things of an account that other people made become a cluster: nothing differs, nothing but tags is changed, and from
/// then on they are run like any other cluster.
@Execution(ExecutionMode.CONCURRENT)
class AdoptTest {
  @TempDir
  private Path home;

  private static Set<Long> ids(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/linode/instances").stream().map(one -> one.path("id").asLong())
        .collect(Collectors.toSet());
  }

  /// A firewall, two balanced nodes with odd labels, two alike that have no private address, one by itself with a volume,
  /// and one of another customer's kind.
  private static List<Long> foreign(ClusterFixture fixture, AdoptScene scene) throws Exception {
    var hands = scene.hands;
    long wall = hands.call("POST", "/networking/firewalls", """
        {"label": "Old.Wall", "tags": ["ops"], "rules": {"inbound_policy": "DROP", "outbound_policy": "ACCEPT",
         "inbound": [{"label": "from-office", "action": "ACCEPT", "protocol": "TCP", "ports": "22, 443",
           "addresses": {"ipv4": ["198.51.100.0/24"]}}], "outbound": []}}""").path("id").asLong();
    var made = new ArrayList<Long>();
    made.add(
        scene.linode("WEB_07", "\"private_ip\": true, \"tags\": [\"Front\"], \"firewall_id\": " + wall));
    made.add(scene.linode("WEB_3", "\"private_ip\": true, \"tags\": [\"Front\"], \"firewall_id\": " + wall));
    made.add(scene.linode("job-1", "\"backups_enabled\": true"));
    made.add(scene.linode("job-2", "\"backups_enabled\": true"));
    made.add(scene.linode("Web", ""));
    scene.await(LinodeStatus.RUNNING, made.stream().mapToLong(Long::longValue).toArray());
    hands.call("POST", "/volumes",
        "{\"label\": \"Data_1\", \"size\": 20, \"tags\": [\"disk\"], \"linode_id\": " + made.get(4) + "}");
    var addresses = new ArrayList<String>();
    for (long id : made.subList(0, 2))
      addresses.add(fixture.cloud.linodes().get(id).privateIpv4().orElseThrow());
    hands.call("POST", "/nodebalancers", """
        {"label": "LB_front", "region": "us-east", "tags": ["edge"], "configs": [{"port": 80,
         "protocol": "http", "algorithm": "leastconn", "stickiness": "table", "check": "http",
         "check_path": "/up", "check_interval": 9, "check_timeout": 3, "check_attempts": 2,
         "nodes": [{"label": "first", "address": "%s:8080"}, {"label": "second", "address": "%s:8080"}]}]}"""
        .formatted(addresses.getFirst(), addresses.getLast()));
    return made;
  }

  @Test
  void whatOthersMadeIsAClusterOfWhichNothingDiffers() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(fixture, scene);
      var there = scene.lines();

      var state = scene.adopt(AdoptScene.everything());

      assertThat(scene.diff()).isEmpty();
      assertThat(fixture.clusters.status("old", "sandbox", fixture.cloud).value().orElseThrow().drift())
          .isEmpty();
      assertThat(scene.lines()).isEqualTo(there);
      assertThat(AdoptScene.addresses(state)).containsAllEntriesOf(Map.of("us-east/WEB[1]", "WEB_3",
          "us-east/WEB[2]",
          "WEB_07", "us-east/job[1]", "job-1", "us-east/job[2]", "job-2", "us-east/volume.Data_1", "Data_1",
          "us-east/LB_front", "LB_front", "us-east/LB_front/port.80/WEB[2]", "first", "firewall.tcp-8080",
          "Old.Wall"));
      assertThat(state.resources().keySet()).map(Object::toString).contains("us-east/Web-2[1]");
      for (JsonNode linode : fixture.census.all("/linode/instances"))
        assertThat(linode.path("tags").toString()).contains(state.info().ownershipTag());
      assertThat(fixture.census.all("/networking/firewalls").getFirst().path("tags").toString())
          .contains("ops", state.info().ownershipTag());
      assertThat(fixture.census.all("/nodebalancers").getFirst().path("tags").toString()).contains("edge");
      assertThat(fixture.clusters.repair().orphans("sandbox", fixture.cloud).value().orElseThrow())
          .isEmpty();
      assertThat(fixture.deploy(scene.plan()).status()).isEqualTo(Status.COMPLETE);
    }
  }

  @Test
  void anAdoptedClusterIsScaledResizedStoppedAndDeleted() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(fixture, scene);
      scene.adopt(AdoptScene.everything());
      var before = ids(fixture);

      assertThat(scene.deploy("(?s)(name: WEB\\s.*?)count: 2", "$1count: 3").status())
          .isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(ids(fixture)).containsAll(before).hasSize(before.size() + 1);
      assertThat(fixture.census.all("/networking/firewalls")).hasSize(1);

      assertThat(scene.deploy("(?s)(name: Web-2\\s.*?)g6-nanode-1", "$1g6-standard-1").status())
          .isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(ids(fixture)).containsAll(before);

      // One more of the nodes that no firewall was before: it has one, and the others stay as they were.
      assertThat(scene.deploy("(?s)(name: job\\s.*?)count: 2", "$1count: 3").status())
          .isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(fixture.census.all("/networking/firewalls")).hasSize(2);

      for (var verb : List.of(PowerRequest.Verb.STOP, PowerRequest.Verb.START))
        assertThat(fixture.clusters.power(new PowerRequest(verb, "old", "sandbox", List.of("WEB")),
            fixture.cloud, _ -> {}, new Cancellation()).status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();

      assertThat(fixture.delete("old", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.inventory.find("old")).isEmpty();
    }
  }

  @Test
  void whatAPlanCannotSayIsLeftOutWithItsReasonAndStaysWhenTheClusterGoes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      foreign(fixture, scene);
      var hands = scene.hands;
      var ours = fixture.deploy(ClusterFixture.request("create", "small", "small.yaml", """
          format: 2
          name: small
          regions:
            - region: us-east
              nodes:
                - {name: web, type: g6-nanode-1, image: linode/debian12}
          """.getBytes(StandardCharsets.UTF_8)));
      assertThat(ours.status()).isEqualTo(Status.COMPLETE);
      var balancer = hands.path("/nodebalancers", "LB_front") + "/configs";
      var config = balancer + "/" + fixture.census.all(balancer).getFirst().path("id").asLong();
      hands.call("PUT", config + "/nodes/"
          + fixture.census.all(config + "/nodes").getFirst().path("id").asLong(), "{\"mode\": \"drain\"}");

      var proposal = scene.proposed(AdoptScene.everything());
      assertThat(proposal.diagnostics()).filteredOn(one -> one.code().equals("not-adopted"))
          .extracting(Diagnostic::summary)
          .anyMatch(text -> text.contains("`LB_front`") && text.contains("does not accept connections"))
          .anyMatch(text -> text.contains("`small-us-east-web-1`") && text.contains("carries the tag"))
          .anyMatch(text -> text.contains("`small-ssh`"));

      var front = new Selection(Optional.of("Front"), Optional.empty(), Optional.empty());
      var state = scene.adopt(front);
      assertThat(AdoptScene.addresses(state).keySet()).containsExactlyInAnyOrder("us-east/WEB[1]",
          "us-east/WEB[2]",
          "firewall.ssh");
      assertThat(scene.diff()).isEmpty();
      assertThat(fixture.delete("old", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.all("/linode/instances")).hasSize(4);
      assertThat(fixture.census.all("/nodebalancers")).hasSize(1);
    }
  }

  @Test
  void unknownImagesAndNodesThatAreOffAreNoDifference() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      var hands = scene.hands;
      scene.await(LinodeStatus.OFFLINE, hands.call("POST", "/linode/instances",
          "{\"label\": \"blank\", \"region\": \"us-east\", \"type\": \"g6-nanode-1\"}").path("id").asLong());
      scene.adopt(new Selection(Optional.empty(), Optional.of("us-east"), Optional.of("bl*")));
      assertThat(scene.diff()).isEmpty();
      assertThat(scene.proposed(AdoptScene.everything()).diagnostics()).extracting(Diagnostic::code)
          .contains("cluster-recorded");
    }
  }
}
