package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A cluster that runs, as scripts meet it: looked at, stopped, started.
@Execution(ExecutionMode.CONCURRENT)
class ClusterPowerCommandsTest {
  @TempDir
  private Path home;

  @Test
  void aClusterIsStoppedLookedAtAndStarted() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    assertThat(Run.in(home, "cluster", "status", "shop").code()).isZero();

    assertThat(Run.in(home, "cluster", "stop", "shop").code()).isEqualTo(ExitCode.USAGE);
    var stopped = Run.in(home, "cluster", "stop", "shop", "--only", "us-east/web[2]", "--yes", "--output",
        "json");
    assertThat(stopped.code()).isZero();
    assertThat(stopped.last().path("changed").asInt()).isEqualTo(1);

    var status = Run.in(home, "cluster", "status", "shop", "--output", "json");
    assertThat(status.code()).isEqualTo(ExitCode.FAILED);
    assertThat(status.lines("node")).extracting(node -> node.path("address").asText() + " "
        + node.path("status").asText()).containsExactly("us-east/web[1] running", "us-east/web[2] offline");
    assertThat(Run.in(home, "cluster", "start", "shop").code()).isZero();
    assertThat(Run.in(home, "cluster", "restart", "shop", "--only", "nobody", "--yes").err())
        .contains("No node of the cluster is meant by `nobody`");
  }

  @Test
  void theLastDeploymentIsUndoneByTypingTheClustersName() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");

    var refused = Run.in(home, "cluster", "undo", "shop", "--yes");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.out()).contains("delete linode us-east/web");
    assertThat(Run.in(home, "cluster", "undo", "shop", "--yes", "--confirm", "shop").code()).isZero();
    assertThat(Run.in(home, "cluster", "list", "--output", "json").lines("cluster")).isEmpty();
  }
}
