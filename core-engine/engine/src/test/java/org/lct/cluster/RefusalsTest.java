package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ResourceKind;
import org.lct.sample.SamplePlan;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// What a deployment makes of refusals, stops and other people, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class RefusalsTest {
  private static final String SMALL = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12, tags: [front]}
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: boot, size: 80%, boot: true}, {label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      """;

  @TempDir
  private Path home;

  private static DeployRequest small(String verb) {
    return ClusterFixture.request(verb, "small", "small.yaml", SMALL.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"429, /linode/instances", "503, /linode/instances", "500, /linode/instances", "502, /volumes",
      "408, /nodebalancers", "503, /linode/instances/*/disks", "500, /linode/instances/*/configs"})
  void aRefusalThatPassesIsWaitedOut(int status, String path) throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.sandbox.faults().add(FaultRule.on("POST", path, FaultEffect.Refuse.with(status)).times(2));

      var result = fixture.deploy(small("create"));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.sandbox.faults().hits()).containsExactly(2);
      assertThat(fixture.census.all("/linode/instances")).hasSize(4);
    }
  }

  @Test
  void aRefusalForGoodStopsWhatDependsOnItAndNothingElse() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.sandbox.faults().add(FaultRule.on("POST", "/volumes", FaultEffect.Refuse.with(403)));

      var result = fixture.deploy(small("create"));

      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).singleElement()
          .satisfies(error -> assertThat(error.code()).isEqualTo("token-not-allowed"));
      assertThat(result.resources()).containsEntry(ResourceKind.LINODE, 4L)
          .containsEntry(ResourceKind.NODEBALANCER, 1L)
          .doesNotContainKey(ResourceKind.VOLUME);

      fixture.sandbox.faults().clear();
      var resumed = fixture
          .deploy(fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow());
      assertThat(resumed.status()).isEqualTo(Status.COMPLETE);
      assertThat(resumed.created()).isEqualTo(1);
      assertThat(fixture.census.lines()).filteredOn(line -> line.startsWith("linode")).hasSize(4)
          .allMatch(line -> line.endsWith("running"));
    }
  }

  @Test
  void aLabelSomebodyElseHasIsAnErrorThatSaysSo() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      // Somebody takes it after it was looked for.
      var result = fixture.clusters.deploy(small("create"), fixture.cloud, Optional.empty(), event -> {
        if (event instanceof DeploymentEvent.Started)
          takeLabel(fixture);
      }, new Cancellation());

      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).extracting(Diagnostic::code)
          .containsExactly("label-taken");
    }
  }

  private static void takeLabel(ClusterFixture fixture) {
    try {
      fixture.cloud.volumes().create(new Specs.Volume("small-us-east-sql-1-data", 10, "us-east",
          Optional.empty(), Optional.empty(), List.of(), Optional.empty()), CallGuard.NONE);
    } catch (CallFailedException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsStoppedCanBeResumed() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var cancellation = new Cancellation();
      var accepted = new CountDownLatch(20);
      var request = ClusterFixture.request("create", "shop", SamplePlan.FILE_NAME, SamplePlan.bytes());

      var stopped = fixture.clusters.deploy(request, fixture.cloud, Optional.empty(), event -> {
        if (event instanceof DeploymentEvent.OperationAccepted)
          accepted.countDown();
        if (accepted.getCount() == 0)
          cancellation.request();
      }, cancellation);

      assertThat(stopped.status()).isEqualTo(Status.STOPPED);
      assertThat(stopped.resources().get(ResourceKind.LINODE))
          .isEqualTo(fixture.census.all("/linode/instances").size()).isLessThan(82);

      var resumed = fixture
          .deploy(fixture.clusters.resumption("shop", ClusterFixture.ACCESS.keys()).orElseThrow());
      assertThat(resumed.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).containsExactlyElementsOf(Wanted.lines(fixture.expansion(request)));
    }
  }

  @Test
  void aReviewedDeploymentDoesNothingElse() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var reviewed = fixture.clusters.propose(small("create"), fixture.cloud).value().orElseThrow().changes();
      fixture.deploy(small("create"));
      fixture.cloud.linodes().delete(
          fixture.cloud.linodes().labelled("small-us-east-web-2").orElseThrow().id(),
          CallGuard.NONE);

      var result = fixture.clusters.deploy(small("deploy"), fixture.cloud, Optional.of(reviewed), _ -> {},
          new Cancellation());

      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.diagnostics()).extracting(Diagnostic::code).contains("cluster-moved");
    }
  }

  @Test
  void aNodeThatSomebodyDeletedIsMadeAgainAndBalancedAgain() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.deploy(small("create"));
      fixture.cloud.linodes().delete(
          fixture.cloud.linodes().labelled("small-us-east-web-2").orElseThrow().id(),
          CallGuard.NONE);

      assertThat(
          fixture.clusters.propose(small("deploy"), fixture.cloud).value().orElseThrow().changes().isEmpty())
          .isFalse();
      var result = fixture.deploy(small("deploy"));
      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.all("/linode/instances")).hasSize(4);
      var targets = fixture.census.lines().stream().filter(line -> line.startsWith("back end")).toList();
      assertThat(targets).hasSize(3).allMatch(line -> line.endsWith("UP"));
      assertThat(
          fixture.clusters.propose(small("deploy"), fixture.cloud).value().orElseThrow().changes().isEmpty())
          .isTrue();
    }
  }

  @Test
  void whoChangesAClusterIsKnownBeforeAnythingIsTried() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.deploy(small("create"));
      assertThat(fixture.clusters.held("small")).isEmpty();
      try (var writer = fixture.inventory.lock("small", "deploy")) {
        assertThat(writer.isOpen()).isTrue();
        assertThat(fixture.clusters.held("small").map(Diagnostic::code)).contains("cluster-locked");
      }
    }
  }

  @Test
  void keptVolumesAreAttachedWhenTheClusterComesBack() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      fixture.deploy(small("create"));
      var before = fixture.census.all("/volumes");
      fixture.delete("small", VolumePolicy.KEEP);
      assertThat(fixture.inventory.find("small").orElseThrow().condition()).isEqualTo("volumes kept");

      var nothing = fixture.deploy(small("resume"));
      assertThat(nothing.status()).isEqualTo(Status.FAILED);
      assertThat(nothing.diagnostics()).extracting(Diagnostic::code).containsExactly("nothing-to-resume");

      var again = fixture.deploy(small("create"));

      assertThat(again.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.all("/volumes")).singleElement()
          .satisfies(volume -> {
            assertThat(volume.path("id")).isEqualTo(before.getFirst().path("id"));
            assertThat(volume.path("linode_label").asText()).isEqualTo("small-us-east-sql-1");
          });
    }
  }

  @Test
  void aCanaryTokenIsInNoEventRecordOrMessage() throws Exception {
    var options = SandboxOptions.inMemory().withSpeed(60).withToken("canary-4711");
    try (var fixture = new ClusterFixture(home, options)) {
      fixture.sandbox.faults().add(FaultRule.on("POST", "/volumes", FaultEffect.Refuse.with(400)));
      var told = new ConcurrentLinkedQueue<DeploymentEvent>();

      var result = fixture.clusters.deploy(small("create"), fixture.cloud, Optional.empty(), told::add,
          new Cancellation());

      assertThat(told.toString() + result).doesNotContain("canary-4711");
      try (var files = Files.walk(home)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
              .doesNotContain("canary-4711");
        }
      }
    }
  }
}
