package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.inventory.LockHolder;
import org.lct.testing.ChildJvm;

/// Two processes deploy one cluster.
class LocksTest {
  @TempDir
  private Path home;

  @Test
  void theSecondIsToldWhoIsAtWorkSinceWhenUntilThatOneIsDead() throws Exception {
    // Who goes on looks for the files of a plan beside it.
    WholePlan.write(home);
    var plan = home.resolve("before.yaml");
    var request = ClusterFixture.request("create", "shop", plan.toString(), Files.readAllBytes(plan));
    try (var sandbox = SandboxProcess.start(60, 1);
        var toolkit = new Toolkit(home, new Endpoint(sandbox.url(), sandbox.token()),
            UnaryOperator.identity())) {
      var first = ChildJvm.start(DeployProcess.class,
          DeployProcess.arguments(home, sandbox, "create", plan).toArray(String[]::new));
      String since;
      try (var out = new BufferedReader(
          new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8))) {
        out.readLine();
        since = toolkit.inventory.find("shop").flatMap(state -> state.holder()).map(LockHolder::toString)
            .orElseThrow();

        var second = toolkit.deploy(request, new Cancellation());

        assertThat(second.status()).isEqualTo(Status.FAILED);
        assertThat(second.diagnostics()).singleElement().satisfies(told -> {
          assertThat(told.code()).isEqualTo("cluster-locked");
          assertThat(told.summary()).contains("process " + first.pid(), "since ", since);
        });
      } finally {
        first.destroyForcibly().waitFor();
      }
      assertThat(toolkit.clusters.held("shop")).isEqualTo(Optional.empty());
      assertThat(toolkit.resume("shop").status()).isEqualTo(Status.COMPLETE);
      assertThat(new Census(sandbox.url(), sandbox.token()).lines())
          .containsExactlyElementsOf(Wanted.lines(ClusterFixture.expanded(request)));
    }
  }
}
