package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Way;
import org.lct.operation.Operation;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

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

  private static final String DISKS_BEFORE = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: large, type: g6-standard-2, image: linode/debian12}
            - name: db
              type: g6-standard-1
              image: linode/debian12
              storage:
                - {label: boot, size: 30GB, fs: ext4, boot: true}
                - {label: data, size: 10GB, fs: ext4}
                - {label: logs, size: 2GB, fs: ext4}
                - {label: old, size: 1GB, fs: ext4}
      """;
  private static final String DISKS_AFTER = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: large, type: g6-standard-1, image: linode/debian12}
            - name: db
              type: g6-nanode-1
              image: linode/debian12
              storage:
                - {label: boot, size: 12GB, fs: ext4, boot: true}
                - {label: data, size: 11GB, fs: ext4}
                - {label: logs, size: 1GB, fs: swap}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aChangedPlanMakesWhatItMakesFromNothing() throws Exception {
    try (var changed = ClusterFixture.fast(home.resolve("a"));
        var fresh = ClusterFixture.fast(home.resolve("b"))) {
      changed.deploy(request("create", BEFORE));
      var addresses = changed.census.all("/linode/instances").stream().map(ChangesTest::addresses).toList();
      var result = changed.deploy(request("deploy", AFTER));
      fresh.deploy(request("create", AFTER));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(changed.census.details()).containsExactlyElementsOf(fresh.census.details());
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
  void disksAreLaidOutAnewWhileTheirNodeIsOff() throws Exception {
    try (var changed = ClusterFixture.fast(home.resolve("a"));
        var fresh = ClusterFixture.fast(home.resolve("b"))) {
      fresh.deploy(request("create", DISKS_AFTER));
      changed.deploy(request("create", DISKS_BEFORE));

      var result = changed.deploy(request("deploy", DISKS_AFTER));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(changed.census.lines()).containsExactlyElementsOf(fresh.census.lines());
      assertThat(changed.clusters.propose(request("deploy", DISKS_AFTER), changed.cloud).value().orElseThrow()
          .changes().isEmpty()).isTrue();

      assertThat(changed.deploy(request("deploy", DISKS_BEFORE)).diagnostics())
          .noneMatch(Diagnostic::isError);
      fresh.delete("small", VolumePolicy.DELETE);
      fresh.deploy(request("create", DISKS_BEFORE));
      assertThat(changed.census.lines()).containsExactlyElementsOf(fresh.census.lines());
    }
  }

  @Test
  void onlySoManyNodesOfAPlanAreDownAtOnce() throws Exception {
    var rolling = BEFORE.replace("count: 2", "count: 5, max-unavailable: 2");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", rolling));
      var down = new AtomicInteger();
      var most = new AtomicInteger();
      fixture.clusters.deploy(
          request("deploy", rolling.replace("web, type: g6-nanode-1", "web, type: g6-standard-1")),
          fixture.cloud, Optional.empty(), event -> {
            if (event instanceof DeploymentEvent.OperationStarted(var _, Operation.ResizeLinode _))
              most.accumulateAndGet(down.incrementAndGet(), Math::max);
            if (event instanceof DeploymentEvent.OperationFinished(var _, Operation.ResizeLinode _, var _, var _))
              down.decrementAndGet();
          }, new Cancellation());
      assertThat(most.get()).isEqualTo(2);
      assertThat(fixture.census.all("/linode/instances")).filteredOn(
          linode -> linode.path("type").asText().equals("g6-standard-1")).hasSize(5);
    }
  }

  @Test
  void aNodeIsSentNothingWhileItIsDownAndBeforeItGoes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      int before = fixture.sandbox.log().size();
      fixture.deploy(
          request("deploy", BEFORE.replace("web, type: g6-nanode-1, count: 2", "web, type: g6-standard-1")));

      assertThat(fixture.sandbox.log().subList(before, fixture.sandbox.log().size()).stream()
          .filter(entry -> !entry.method().equals("GET"))
          .map(entry -> entry.method() + " " + entry.path().replaceAll("\\d+", "N").replace("/vN/", "/")))
          .hasSize(6)
          .containsSubsequence("PUT /nodebalancers/N/configs/N/nodes/N", "POST /linode/instances/N/resize",
              "PUT /nodebalancers/N/configs/N/nodes/N")
          .containsSubsequence("PUT /nodebalancers/N/configs/N/nodes/N",
              "DELETE /nodebalancers/N/configs/N/nodes/N", "DELETE /linode/instances/N");
      assertThat(fixture.census.lines()).filteredOn(line -> line.startsWith("back end")).hasSize(1)
          .allMatch(line -> line.endsWith("UP"));
    }
  }

  @Test
  void aNodeThatCannotBeChangedStopsTheRolling() throws Exception {
    var rolling = BEFORE.replace("count: 2", "count: 4");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", rolling));
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/linode/instances/*/resize", FaultEffect.Refuse.with(403))
              .from(2));
      var result = fixture.deploy(request("deploy", rolling.replace("web, type: g6-nanode-1",
          "web, type: g6-standard-1")));
      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(fixture.census.all("/linode/instances")).filteredOn(
          linode -> linode.path("type").asText().equals("g6-standard-1")).hasSize(1);
      assertThat(fixture.census.all("/linode/instances")).allMatch(
          linode -> linode.path("status").asText().equals("running"));
    }
  }

  @Test
  void everyChangeSaysItsWay() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
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
    try (var fixture = ClusterFixture.fast(home)) {
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

  @Test
  void aVolumeThatThePlanAttachesNoMoreIsDetachedAndFollowsItsKeep() throws Exception {
    var attached = BEFORE + "    volumes: [{label: logs, size: 10GB, attach-to: 'sql[1]', keep: true}]\n";
    var free = attached.replace("attach-to: 'sql[1]', keep: true", "keep: false");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", attached));
      assertThat(fixture.census.all("/volumes")).allMatch(volume -> volume.path("linode_id").isInt());
      var changes = fixture.clusters.propose(request("deploy", free), fixture.cloud).value().orElseThrow()
          .changes();
      assertThat(changes.each(Change.Update.class)).singleElement()
          .satisfies(update -> assertThat(update.attributes()).extracting(one -> one.attribute())
              .containsExactlyInAnyOrder("attached to", "keep"));

      assertThat(fixture.deploy(request("deploy", free)).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.all("/volumes")).filteredOn(volume -> volume.path("linode_id").isNull())
          .hasSize(1);
      assertThat(
          fixture.clusters.propose(request("deploy", free), fixture.cloud).value().orElseThrow().changes()
              .changes())
          .isEmpty();
      fixture.delete("small", VolumePolicy.AS_PLANNED);
      assertThat(fixture.census.all("/volumes")).singleElement()
          .satisfies(volume -> assertThat(volume.path("size").asInt()).isEqualTo(20));
    }
  }

  @Test
  void whoLaysOutTheDisksOfANodeReplacesIt() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var changes = fixture.clusters.propose(request("deploy", BEFORE.replace("tags: [front]",
          "tags: [front], storage: [{label: boot, size: 80%, boot: true}]")), fixture.cloud).value()
          .orElseThrow()
          .changes();
      assertThat(changes.each(Change.Replace.class)).hasSize(2)
          .allSatisfy(replace -> assertThat(replace.attributes()).extracting(one -> one.way())
              .contains(Way.REPLACE));
    }
  }

  private static String addresses(JsonNode linode) {
    return linode.path("label").asText() + linode.path("ipv4");
  }

  @Test
  void aTagThatNothingCarriesAnyMoreIsEmptyAndGoesWithTheCluster() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE.replace("tags: [front]", "tags: [front, old, shared]")));
      var theirs = new OtherHands(fixture).call("POST", "/volumes",
          "{\"label\": \"theirs\", \"size\": 10, \"region\": \"us-east\", \"tags\": [\"shared\"]}");

      assertThat(fixture.deploy(request("deploy", BEFORE)).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.labels("/tags")).contains("front", "old", "shared");
      assertThat(fixture.census.all("/tags/old")).isEmpty();
      var again = fixture.clusters.propose(request("deploy", BEFORE), fixture.cloud).value().orElseThrow();
      assertThat(again.changes().changes()).isEmpty();
      assertThat(again.drift()).isEmpty();
      var tags = Collections.synchronizedList(new ArrayList<String>());
      assertThat(fixture.clusters.delete("small", VolumePolicy.DELETE, "sandbox", fixture.cloud, event -> {
        if (event instanceof DeploymentEvent.OperationFinished(var _, Operation.DeleteTag(var tag), var _, var reason))
          tags.add(tag + ": " + reason);
      }, new Cancellation()).status()).isEqualTo(Status.COMPLETE);
      assertThat(tags).contains("front: ", "old: ", "shared: kept, as something else carries it");
      assertThat(fixture.census.labels("/tags")).containsExactly("shared");
      assertThat(fixture.census.all("/volumes")).extracting(volume -> volume.path("id").asLong())
          .containsExactly(theirs.path("id").asLong());
    }
  }
}
