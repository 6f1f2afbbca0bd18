package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cluster.PowerRequest.Verb;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.deploy.Outcome;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.DeploymentRecord;
import org.lct.plan.ResourceAddress;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Going on with what a run left undone, and trying again what failed, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class GoingOnTest {
  private static final String PLAN = """
      format: 2
      name: small
      order: [[sql], [web]]
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12}
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

  private static DeployRequest resumption(ClusterFixture fixture) {
    return fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow();
  }

  private static DeploymentResult resume(ClusterFixture fixture, DeploymentListener listener) {
    return fixture.clusters.resume(resumption(fixture), fixture.cloud, listener, new Cancellation());
  }

  private static DeploymentResult retry(ClusterFixture fixture, String... addresses) {
    var only = Set.of(addresses).stream().map(ResourceAddress::new)
        .collect(Collectors.toSet());
    return fixture.clusters.retry(resumption(fixture), only, fixture.cloud, _ -> {}, new Cancellation());
  }

  /// Stops a run when `operation` has been done.
  private static DeploymentListener until(String operation, Cancellation cancellation) {
    return event -> {
      if (event instanceof DeploymentEvent.OperationFinished(var _, var done, var outcome, var _)
          && outcome == Outcome.SUCCEEDED && done.id().equals(operation))
        cancellation.request();
    };
  }

  private static DeploymentListener noting(List<String> done) {
    return event -> {
      if (event instanceof DeploymentEvent.OperationFinished(var _, var operation, var outcome, var _)
          && outcome == Outcome.SUCCEEDED)
        done.add(operation.id());
    };
  }

  private static DeploymentRecord last(ClusterFixture fixture) {
    return fixture.inventory.find("small").orElseThrow().last().orElseThrow();
  }

  private static List<String> statuses(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/linode/instances").stream().map(linode -> linode.path("status").asText())
        .toList();
  }

  private static List<String> codes(DeploymentResult result) {
    return result.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
  }

  private static List<String> looked(ClusterFixture fixture) {
    return fixture.clusters.status("small", "sandbox", fixture.cloud).diagnostics().stream()
        .map(Diagnostic::code).toList();
  }

  @Test
  void aStopThatWasStoppedGoesOnAsAStop() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var cancellation = new Cancellation();
      var begun = fixture.clusters.power(new PowerRequest(Verb.STOP, "small", "sandbox", List.of()),
          fixture.cloud, until("stop us-east/web[1]", cancellation), cancellation);
      assertThat(begun.status()).isEqualTo(Status.STOPPED);
      assertThat(statuses(fixture)).contains("running");
      assertThat(codes(fixture.deploy(resumption(fixture)))).containsExactly("unfinished-otherwise");

      assertThat(resume(fixture, _ -> {}).status()).isEqualTo(Status.COMPLETE);

      assertThat(statuses(fixture)).hasSize(4).containsOnly("offline");
      assertThat(last(fixture).verb()).isEqualTo("stop");
      assertThat(codes(resume(fixture, _ -> {}))).containsExactly("nothing-to-resume");
      assertThat(statuses(fixture)).containsOnly("offline");
    }
  }

  @Test
  void aRestartGoesOnWithTheNodesThatHaveNotBeenRestarted() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var cancellation = new Cancellation();
      fixture.clusters.power(new PowerRequest(Verb.RESTART, "small", "sandbox", List.of("web")),
          fixture.cloud, until("start us-east/web[1]", cancellation), cancellation);
      var done = Collections.synchronizedList(new ArrayList<String>());

      assertThat(resume(fixture, noting(done)).status()).isEqualTo(Status.COMPLETE);

      assertThat(done).contains("reboot us-east/web[2]", "reboot us-east/web[3]")
          .doesNotContain("reboot us-east/web[1]", "reboot us-east/sql[1]");
      assertThat(last(fixture).verb()).isEqualTo("restart");
    }
  }

  @Test
  void anUndoingAndADeletionGoOnAsWhatTheyWere() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      var cancellation = new Cancellation();
      fixture.clusters.undo("small", "sandbox", fixture.cloud, until("delete us-east/nb", cancellation),
          cancellation);
      assertThat(last(fixture).verb()).isEqualTo("undo");
      assertThat(resume(fixture, _ -> {}).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();

      fixture.deploy(request("create"));
      var second = new Cancellation();
      fixture.clusters.delete("small", VolumePolicy.DELETE, "sandbox", fixture.cloud,
          until("delete us-east/nb", second), second);
      assertThat(resume(fixture, _ -> {}).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void whatFailedStaysInAListAndIsTriedAlone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults().add(FaultRule.on("POST", "/volumes", FaultEffect.Refuse.with(403)));
      fixture.sandbox.faults().add(FaultRule.on("POST", "/nodebalancers", FaultEffect.Refuse.with(403)));
      fixture.deploy(request("create"));

      assertThat(fixture.clusters.failures("small")).extracting(FailedOperation::operation)
          .containsExactlyInAnyOrder("create us-east/nb", "create us-east/sql[1]/volume.data");
      assertThat(fixture.clusters.failures("small")).allSatisfy(failure -> {
        assertThat(failure.reason()).isNotBlank();
        assertThat(failure.remedy()).contains("resume");
      });
      assertThat(codes(retry(fixture, "us-east/web[1]"))).containsExactly("nothing-to-retry");

      fixture.sandbox.faults().clear();
      var alone = retry(fixture, "us-east/nb");
      assertThat(alone.status()).isEqualTo(Status.PARTIAL);
      assertThat(alone.diagnostics()).filteredOn(one -> one.code().equals("left-undone")).singleElement()
          .satisfies(left -> {
            assertThat(left.summary()).contains("create us-east/sql[1]/volume.data", "start us-east/sql[1]");
            assertThat(left.detail()).contains("cluster resume small");
          });

      assertThat(fixture.clusters.failures("small")).extracting(FailedOperation::address)
          .containsExactly(new ResourceAddress("us-east/sql[1]/volume.data"));
      assertThat(fixture.census.all("/nodebalancers")).hasSize(1);
      assertThat(fixture.census.all("/volumes")).isEmpty();
      assertThat(fixture.inventory.find("small").orElseThrow().condition()).isEqualTo("unfinished");

      assertThat(retry(fixture).status()).isEqualTo(Status.PARTIAL);
      assertThat(fixture.clusters.failures("small")).isEmpty();
      assertThat(fixture.census.all("/volumes")).hasSize(1);
      assertThat(looked(fixture)).containsExactly("left-undone");
      // The node of the volume was left out, not failed: it starts when the deployment goes on.
      assertThat(resume(fixture, _ -> {}).status()).isEqualTo(Status.COMPLETE);
      assertThat(statuses(fixture)).containsOnly("running");
      assertThat(fixture.inventory.find("small").orElseThrow().condition()).isEqualTo("deployed");
      assertThat(looked(fixture)).isEmpty();
      assertThat(codes(retry(fixture))).containsExactly("nothing-to-retry");
    }
  }

  @Test
  void aStopThatFailedIsTriedAgainAsAStop() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create"));
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/linode/instances/*/shutdown", FaultEffect.Refuse.with(403)).times(1));
      fixture.clusters.power(new PowerRequest(Verb.STOP, "small", "sandbox", List.of("sql")), fixture.cloud,
          _ -> {}, new Cancellation());
      assertThat(fixture.clusters.failures("small")).extracting(FailedOperation::operation)
          .containsExactly("stop us-east/sql[1]");

      assertThat(retry(fixture).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.clusters.failures("small")).isEmpty();
      assertThat(statuses(fixture)).containsOnlyOnce("offline");
      assertThat(last(fixture).verb()).isEqualTo("stop");
    }
  }
}
