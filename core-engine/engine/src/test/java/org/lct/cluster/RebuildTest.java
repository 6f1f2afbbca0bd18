package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent.OperationFinished;
import org.lct.deploy.DeploymentEvent.OperationStarted;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Way;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.RebuildLinode;
import org.lct.plan.ResourceAddress;

/// A node whose image is edited in the plan is made from it again, and stays where it is.
@Execution(ExecutionMode.CONCURRENT)
class RebuildTest {
  private static final String BEFORE = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12}
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: data, type: blockstore, size: 20GB}]}
            - name: own
              type: g6-nanode-1
              image: linode/debian12
              storage: [{label: boot, size: 12GB, fs: ext4, boot: true}, {label: data, size: 11GB, fs: ext4}]
          nodebalancers:
            - {name: nb, tag: web, port: 80}
      """;
  private static final String AFTER = BEFORE.replace("debian12", "ubuntu24.04")
      .replace("{name: sql, type: g6-nanode-1", "{name: sql, type: g6-standard-1");

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Change> changes(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow().changes()
        .changes();
  }

  private static String identity(JsonNode linode) {
    return linode.path("id").asText() + linode.path("ipv4") + linode.path("ipv6").asText();
  }

  @Test
  void keepsAddressesAndVolumesAndGetsTheImage() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var before = fixture.census.all("/linode/instances").stream().map(RebuildTest::identity).toList();
      var data = disks(fixture, "own").stream().filter(disk -> disk.path("label").asText().contains("data"))
          .toList();
      var result = fixture.deploy(request("deploy", AFTER));

      assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
      var after = fixture.census.all("/linode/instances");
      assertThat(after).extracting(RebuildTest::identity).containsExactlyInAnyOrderElementsOf(before);
      assertThat(after).extracting(node -> node.path("status").asText()).containsOnly("running");
      assertThat(after).filteredOn(node -> !node.path("label").asText().contains("own"))
          .extracting(node -> node.path("image").asText()).containsOnly("linode/ubuntu24.04");
      assertThat(fixture.census.all("/volumes").getFirst().path("linode_label").asText()).contains("sql");
      assertThat(disks(fixture, "own")).containsAll(data);
      assertThat(changes(fixture, AFTER)).isEmpty();
    }
  }

  @Test
  void aSmallerTypeGetsRoomBefore() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", AFTER));

      var result = fixture.deploy(request("deploy", BEFORE));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(fixture.census.all("/linode/instances")).allSatisfy(node -> {
        assertThat(node.path("type").asText()).isEqualTo("g6-nanode-1");
        assertThat(node.path("status").asText()).isEqualTo("running");
      });
      assertThat(changes(fixture, BEFORE)).isEmpty();
    }
  }

  @Test
  void isDoneToANodeThatWasNotChangedIfSomebodyAsksForIt() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var before = fixture.census.all("/linode/instances").stream().map(RebuildTest::identity).toList();
      var sql = disks(fixture, "sql");
      var web = disks(fixture, "web");
      var own = disks(fixture, "own");
      var asked = request("deploy", BEFORE).rebuilding(Set.of(new ResourceAddress("us-east/sql[1]"),
          new ResourceAddress("us-east/own[1]")));
      assertThat(fixture.clusters.propose(asked, fixture.cloud).value().orElseThrow().changes().destroys())
          .isTrue();
      assertThat(changes(fixture, BEFORE)).as("a proposal marks nothing").isEmpty();

      assertThat(fixture.deploy(asked).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.all("/linode/instances")).extracting(RebuildTest::identity)
          .containsExactlyInAnyOrderElementsOf(before);
      assertThat(disks(fixture, "sql")).doesNotContainAnyElementsOf(sql);
      assertThat(fixture.census.all("/volumes").getFirst().path("linode_label").asText()).contains("sql");
      assertThat(disks(fixture, "web")).isEqualTo(web);
      assertThat(disks(fixture, "own")).contains(named(own, "data")).doesNotContain(named(own, "boot"));
      assertThat(changes(fixture, BEFORE)).isEmpty();
    }
  }

  @Test
  void isTakenUpAgainByWhoResumes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var sql = disks(fixture, "sql");
      var cancellation = new Cancellation();
      var stopped = fixture.clusters.deploy(
          request("deploy", BEFORE).rebuilding(Set.of(new ResourceAddress("us-east/sql[1]"))), fixture.cloud,
          Optional.empty(), event -> {
            if (event instanceof OperationFinished)
              cancellation.request();
          }, cancellation);
      assertThat(stopped.status()).isEqualTo(Status.STOPPED);

      assertThat(fixture.deploy(request("resume", BEFORE)).status()).isEqualTo(Status.COMPLETE);

      assertThat(disks(fixture, "sql")).doesNotContainAnyElementsOf(sql);
      assertThat(changes(fixture, BEFORE)).isEmpty();
    }
  }

  private static JsonNode named(List<JsonNode> disks, String label) {
    return disks.stream().filter(disk -> disk.path("label").asText().contains(label)).findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> disks(ClusterFixture fixture, String node) throws Exception {
    for (var linode : fixture.census.all("/linode/instances")) {
      if (linode.path("label").asText().contains(node))
        return fixture.census.all("/linode/instances/" + linode.path("id").asLong() + "/disks");
    }
    throw new AssertionError(node);
  }

  @Test
  void isShownAsWhatDestroysTheDisksBecauseOfTheImage() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var proposal = fixture.clusters.propose(request("deploy", BEFORE.replace("3, image: linode/debian12",
          "3, image: linode/debian13")), fixture.cloud).value().orElseThrow();

      assertThat(proposal.changes().destroys()).isTrue();
      assertThat(proposal.changes().changes()).hasSize(3).allSatisfy(
          change -> assertThat(change).isInstanceOfSatisfying(Change.Update.class,
              update -> assertThat(update.by(Way.REBUILD)).singleElement()
                  .extracting(Change.AttributeChange::attribute, Change.AttributeChange::before,
                      Change.AttributeChange::after)
                  .containsExactly("image", "linode/debian12", "linode/debian13")));
    }
  }

  @Test
  void rollsOverTheNodesOfAPlan() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var running = Collections.synchronizedList(new ArrayList<String>());
      var most = Collections.synchronizedList(new ArrayList<Integer>());
      fixture.clusters.deploy(request("deploy", BEFORE.replace("3, image: linode/debian12",
          "3, image: linode/debian13")), fixture.cloud, Optional.empty(), event -> {
            if (event instanceof OperationStarted(var _, RebuildLinode rebuild)) {
              running.add(rebuild.address().value());
              most.add(running.size());
            } else if (event instanceof OperationFinished(var _, RebuildLinode rebuild, var _, var _)) {
              running.remove(rebuild.address().value());
            }
          }, new Cancellation());

      assertThat(most).containsExactly(1, 1, 1);
    }
  }

  /// The words of the plan are what is compared: an image may be retired, and `debian` mean another one next year.
  @Test
  void isForAnEditedPlanOnly() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE.replace("linode/debian12", "debian 12")));

      assertThat(changes(fixture, BEFORE)).as("the same in other words").isEmpty();
      var web = fixture.inventory.find("small").orElseThrow().resources().values().stream()
          .filter(one -> one.address().equals(new ResourceAddress("us-east/web[1]"))).findFirst()
          .orElseThrow();
      assertThat(web.wanted()).containsEntry("image", "linode/debian12")
          .containsEntry("image in the plan", "debian 12");
      try (var writer = fixture.inventory.lock("small", "test")) {
        writer.record(new ClusterChange.Put(madeFrom(web, "linode/debian11")));
      }
      assertThat(changes(fixture, BEFORE.replace("linode/debian12", "debian 12"))).as("it means another now")
          .isEmpty();
      assertThat(changes(fixture, BEFORE)).as("somebody has edited it").hasSize(1);
    }
  }

  private static ResourceRecord madeFrom(ResourceRecord node, String image) {
    var wanted = new TreeMap<>(Map.copyOf(node.wanted()));
    wanted.put("image", image);
    return new ResourceRecord(node.address(), node.kind(), node.id(), node.label(), node.facts(), wanted,
        node.recorded());
  }
}
