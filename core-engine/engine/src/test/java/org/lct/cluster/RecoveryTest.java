package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterState;
import org.lct.inventory.InventoryException;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// What is ours and nobody works with, and clusters whose record is lost, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class RecoveryTest {
  private static final String PLAN = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, tags: [front, live]}
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: boot, size: 80%, boot: true}, {label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb) {
    return ClusterFixture.request(verb, "small", "small.yaml", PLAN.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> orphans(ClusterFixture fixture) {
    return fixture.clusters.repair().orphans("sandbox", fixture.cloud).value().orElseThrow().stream()
        .map(orphan -> "%s %s %s".formatted(orphan.kept() ? "kept" : "orphan", orphan.label(),
            orphan.monthly().map(cost -> cost.stripTrailingZeros().toPlainString()).orElse("?")))
        .toList();
  }

  private static Checked<ClusterState> recover(ClusterFixture fixture) {
    return fixture.clusters.repair().recover(request("recover"), Optional.empty(), fixture.cloud);
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
  }

  @Test
  void whatIsOursIsFoundByWhereItCameFromAndNothingElse() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      fixture.cloud.volumes().create(new Specs.Volume("somebody-elses", 10, "us-east", Optional.empty(),
          Optional.empty(), List.of("front"), Optional.empty()), CallGuard.NONE);
      assertThat(orphans(fixture)).isEmpty();

      var web = fixture.cloud.linodes().labelled("small-us-east-web-2").orElseThrow();
      fixture.cloud.linodes().update(web.id(), new Specs.LinodeChange(List.of(), Optional.empty()),
          CallGuard.NONE);
      assertThat(orphans(fixture)).containsExactly("orphan small-us-east-web-2 5");
      fixture.cloud.linodes().delete(web.id(), CallGuard.NONE);

      fixture.delete("small", VolumePolicy.KEEP);
      var before = fixture.census.lines();
      assertThat(orphans(fixture)).containsExactly("kept small-us-east-sql-1-data 2");
      fixture.clusters.forget("small");
      assertThat(orphans(fixture)).containsExactly("orphan small-us-east-sql-1-data 2");
      assertThat(fixture.census.lines()).isEqualTo(before);
    }
  }

  @Test
  void whatTheJournalSaysWasMadeIsFoundWithoutTagAndRecord() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var web = fixture.cloud.linodes().labelled("small-us-east-web-2").orElseThrow();
      fixture.cloud.linodes().update(web.id(), new Specs.LinodeChange(List.of(), Optional.empty()),
          CallGuard.NONE);
      try (var writer = fixture.inventory.lock("small", "test")) {
        writer.record(new ClusterChange.Remove(new ResourceAddress("us-east/web[2]")));
      }
      assertThat(codes(fixture.deploy(request("deploy")).diagnostics())).containsExactly("label-taken");

      // What a deletion does not see it takes for gone.
      fixture.delete("small", VolumePolicy.KEEP);

      assertThat(orphans(fixture)).containsExactly("orphan small-us-east-web-2 5",
          "kept small-us-east-sql-1-data 2");
    }
  }

  @Test
  void aLostRecordIsMadeAnewAndDiffersInNothing() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var before = fixture.inventory.find("small").orElseThrow();
      var there = fixture.census.lines();
      assertThat(codes(recover(fixture).diagnostics())).containsExactly("cluster-recorded");
      fixture.clusters.forget("small");
      assertThat(codes(fixture.deploy(request("create")).diagnostics())).contains("label-taken");

      var after = recover(fixture).value().orElseThrow();

      assertThat(after.info().ownershipTag()).isEqualTo(before.info().ownershipTag());
      assertThat(after.counts()).isEqualTo(before.counts()).containsKeys(ResourceKind.DISK,
          ResourceKind.CONFIG);
      before.resources().forEach((address, record) -> {
        assertThat(after.resource(address).orElseThrow().id()).isEqualTo(record.id());
        assertThat(after.resource(address).orElseThrow().wanted()).isEqualTo(record.wanted());
      });
      assertThat(after.condition()).isEqualTo("deployed");
      assertThat(fixture.clusters.propose(request("deploy"), fixture.cloud).value().orElseThrow().changes()
          .isEmpty()).isTrue();
      assertThat(fixture.census.lines()).isEqualTo(there);
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void whatIsRecordedAnewIsWhatIsThere() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      fixture.clusters.forget("small");
      var volume = fixture.cloud.volumes().labelled("small-us-east-sql-1-data").orElseThrow();
      fixture.cloud.volumes().resize(volume.id(), 30, CallGuard.NONE);
      fixture.cloud.linodes().delete(
          fixture.cloud.linodes().labelled("small-us-east-web-2").orElseThrow().id(), CallGuard.NONE);

      var after = recover(fixture).value().orElseThrow();

      assertThat(after.condition()).isEqualTo("unfinished");
      assertThat(after.resources().values()).filteredOn(record -> record.kind() == ResourceKind.VOLUME)
          .singleElement().satisfies(record -> assertThat(record.wanted()).containsEntry("size", "30 GB"));
      assertThat(
          codes(fixture.clusters.repair().recover(request("recover"), Optional.of("00000000"), fixture.cloud)
              .diagnostics()))
          .containsExactly("cluster-recorded");
    }
  }

  @Test
  void aDamagedRecordIsAnErrorBeforeAnythingIsMadeAndIsMadeAnew() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var there = fixture.census.lines();
      damage(home);

      assertThat(whyNot(fixture)).containsAnyOf("cannot be read", "label-taken");

      assertThat(fixture.census.lines()).isEqualTo(there);
      assertThat(recover(fixture).value().orElseThrow().condition()).isEqualTo("deployed");
      assertThat(fixture.deploy(request("deploy")).created()).isZero();
      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }

  /// What is said against a deployment. A store that is damaged through and through may look like one that is empty;
  /// then others seem to have the names.
  private static String whyNot(ClusterFixture fixture) {
    try {
      return codes(fixture.deploy(request("deploy")).diagnostics()).toString();
    } catch (InventoryException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// Overwrites every file of the store.
  private static void damage(Path home) throws Exception {
    try (var files = Files.walk(home)) {
      for (var file : files.filter(path -> path.toString().endsWith(".xd")).toList()) {
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++)
          bytes[i] ^= 0x5a;
        Files.write(file, bytes);
      }
    }
  }

  private static final String COUNTED = """
      format: 2
      name: small
      counters: [c]
      dns: {domain: example.com}
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, hostnames: "h-{c}", image: linode/debian12}
            - {name: sql, type: g6-nanode-1, count: 2, hostnames: "h-{c}", image: linode/debian12}
      """;

  private static DeployRequest counted(String verb, int web) {
    return ClusterFixture.request(verb, "small", "small.yaml",
        COUNTED.replaceFirst("count: 2", "count: " + web).getBytes(StandardCharsets.UTF_8));
  }

  /// The nodes with the names their records in the DNS give them.
  private static List<String> named(ClusterFixture fixture) throws Exception {
    var records = fixture.census.lines().stream().filter(line -> line.contains(" A ")).toList();
    assertThat(records).isNotEmpty();
    return records;
  }

  @Test
  void theNumbersThatNodesGotAreReadFromTheirNamesInTheDns() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(counted("create", 2));
      fixture.deploy(counted("deploy", 1));
      fixture.deploy(counted("deploy", 3));
      var before = fixture.inventory.find("small").orElseThrow();
      assertThat(before.info().counters().given().get(new ResourceAddress("us-east/web[3]")))
          .containsEntry("c", 6);
      var there = named(fixture);
      fixture.clusters.forget("small");

      var recovered = fixture.clusters.repair().recover(counted("recover", 3), Optional.empty(),
          fixture.cloud);

      assertThat(recovered.diagnostics()).isEmpty();
      var after = recovered.value().orElseThrow();
      assertThat(after.info().counters()).isEqualTo(before.info().counters());
      assertThat(after.resources().keySet()).isEqualTo(before.resources().keySet());
      assertThat(fixture.deploy(counted("deploy", 3)).created()).isZero();
      assertThat(named(fixture)).isEqualTo(there);
      assertThat(fixture.deploy(counted("deploy", 4)).status()).isEqualTo(Status.COMPLETE);
      assertThat(named(fixture)).hasSize(6).anyMatch(line -> line.contains("h-7"));
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void recordsInADomainOfOthersThatLeadToOurNodesAreOurs() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.cloud.domains().create(new Specs.Domain("example.com", "boss@example.com", 0, List.of()),
          CallGuard.NONE);
      var others = fixture.census.lines();
      fixture.deploy(counted("create", 2));
      fixture.clusters.forget("small");

      assertThat(fixture.clusters.repair().recover(counted("recover", 2), Optional.empty(), fixture.cloud)
          .diagnostics()).isEmpty();

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(others);
    }
  }

  @Test
  void numbersThatNothingTellsAreCountedAnewAndThatIsSaid() throws Exception {
    var plan = COUNTED.replace("dns: {domain: example.com}", "");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(
          ClusterFixture.request("create", "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8)));
      var before = fixture.inventory.find("small").orElseThrow().info().counters();
      fixture.clusters.forget("small");

      var recovered = fixture.clusters.repair().recover(
          ClusterFixture.request("recover", "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8)),
          Optional.empty(), fixture.cloud);

      assertThat(recovered.diagnostics()).singleElement().satisfies(told -> {
        assertThat(told.code()).isEqualTo("numbers-guessed");
        assertThat(told.summary()).contains("4 nodes").contains("us-east/sql[1]");
      });
      assertThat(recovered.value().orElseThrow().info().counters()).isEqualTo(before);
    }
  }

  @Test
  void whereNothingCanBeRecordedNothingIsMade() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      // A file where the folder of the cluster should be: even who may do everything cannot write there.
      fixture.deploy(ClusterFixture.request("create", "other", "small.yaml",
          PLAN.replace("name: small", "name: other").getBytes(StandardCharsets.UTF_8)));
      var there = fixture.census.lines();
      Path place;
      try (var files = Files.walk(home)) {
        place = files.filter(path -> path.endsWith("other")).findFirst().orElseThrow()
            .resolveSibling("small");
      }
      Files.writeString(place, "in the way");

      assertThatThrownBy(() -> fixture.deploy(request("create"))).isInstanceOf(InventoryException.class)
          .hasMessageContaining("Cannot write to");

      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }
}
