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
    var misspelt = Run.in(home, "cluster", "stop", "shop", "--only", "nosuch");
    assertThat(misspelt.code()).isEqualTo(ExitCode.FAILED);
    assertThat(misspelt.err()).contains("No node of the cluster is meant by `nosuch`")
        .doesNotContain("[y/N]");
    var stopped = Run.in(home, "cluster", "stop", "shop", "--only", "us-east/web[2]", "--yes", "--output",
        "json");
    assertThat(stopped.code()).isZero();
    assertThat(stopped.last().path("changed").asInt()).isZero();
    assertThat(stopped.last().path("powered").asInt()).isEqualTo(1);

    var status = Run.in(home, "cluster", "status", "shop", "--output", "json");
    assertThat(status.code()).isEqualTo(ExitCode.FAILED);
    assertThat(status.lines("node")).extracting(node -> node.path("address").asText() + " "
        + node.path("status").asText()).containsExactly("us-east/web[1] running", "us-east/web[2] offline");
    assertThat(Run.in(home, "cluster", "start", "shop").code()).isZero();
    assertThat(Run.in(home, "cluster", "restart", "shop", "--only", "nobody", "--yes").err())
        .contains("No node of the cluster is meant by `nobody`");
  }

  @Test
  void whatAPlanIsWarnedOfKeepsNoNodeFromStopping() throws Exception {
    Files.writeString(home.resolve("web.yaml"),
        LinodetoolTest.WEB.replaceFirst(" *image: linode/debian12\n", ""));
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").err())
        .contains("[image-defaulted]");

    var stopped = Run.in(home, "cluster", "stop", "shop", "--yes", "--output", "json");

    assertThat(stopped.code()).isZero();
    assertThat(stopped.last().path("powered").asInt()).isEqualTo(2);
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

  @Test
  void aPlanIsLookedAtBeforeItIsDeployed() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    var fine = Run.in(home, "cluster", "preflight", "web.yaml", "--cluster", "shop", "--output", "json");
    assertThat(fine.code()).isZero();
    assertThat(fine.lines("preflight")).singleElement().satisfies(outlook -> {
      assertThat(outlook.path("cluster").asText()).isEqualTo("shop");
      assertThat(outlook.path("expected_seconds").asInt()).isGreaterThan(90);
      assertThat(outlook.path("monthly_after").decimalValue()).isPositive();
    });

    Files.writeString(home.resolve("bad.yaml"), LinodetoolTest.WEB + "budget: 1\nbuget: 2\n");
    var bad = Run.in(home, "cluster", "preflight", "bad.yaml");
    assertThat(bad.code()).isEqualTo(ExitCode.FAILED);
    assertThat(bad.err()).contains("[over-budget]", "[unknown-key]");
    assertThat(Run.in(home, "cluster", "list", "--output", "json").lines("cluster")).isEmpty();
  }

  @Test
  void whatFailedIsShownAndTriedAgain() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    assertThat(Run.in(home, "cluster", "status", "shop", "--output", "json").lines("failure")).isEmpty();
    var nothing = Run.in(home, "cluster", "retry", "shop", "us-east/web[1]", "--output", "json");
    assertThat(nothing.code()).isEqualTo(ExitCode.FAILED);
    assertThat(nothing.lines("diagnostic")).extracting(line -> line.path("code").asText())
        .containsExactly("nothing-to-retry");

    Run.in(home, "cluster", "stop", "shop", "--yes");
    var resumed = Run.in(home, "cluster", "resume", "shop", "--yes");
    assertThat(resumed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(resumed.err()).contains("[nothing-to-resume]");
    assertThat(Run.in(home, "cluster", "list", "--output", "json").lines("cluster").getFirst()
        .path("last_verb").asText()).isEqualTo("stop");
  }

  @Test
  void aForgottenClusterIsFoundAndRecordedAnew() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    assertThat(Run.in(home, "cluster", "orphans", "--output", "json").lines("orphan")).isEmpty();
    Run.in(home, "cluster", "forget", "shop", "--yes", "--confirm", "shop");

    var orphans = Run.in(home, "cluster", "orphans", "--output", "json");
    assertThat(orphans.code()).isZero();
    assertThat(orphans.lines("orphan")).hasSize(4).allSatisfy(orphan -> {
      assertThat(orphan.path("cluster").asText()).isEqualTo("shop");
      assertThat(orphan.path("state").asText()).isEqualTo("orphan");
    });
    assertThat(orphans.lines("note").getFirst().path("text").asText()).startsWith("Orphans: 4, $20.00");

    var wrong = Run.in(home, "cluster", "recover", "nobody", "web.yaml");
    assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.err()).contains("[nothing-to-recover]");
    assertThat(Run.in(home, "cluster", "recover", "shop", "web.yaml").code()).isZero();
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();
    assertThat(Run.in(home, "cluster", "orphans", "--output", "json").lines("orphan")).isEmpty();
  }

  @Test
  void aPlanFileThatWasEditedSinceItWasDeployedIsToldOf() throws Exception {
    var file = home.resolve("web.yaml");
    Files.writeString(file, LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    assertThat(Run.in(home, "cluster", "diff", "shop").err()).doesNotContain("plan-file-edited");

    Files.writeString(file, LinodetoolTest.WEB.replace("count: 2", "count: 3"));
    var same = Run.in(home, "cluster", "diff", "shop");
    assertThat(same.code()).isZero();
    assertThat(same.err()).contains("[plan-file-edited]", "linodetool cluster diff shop " + file);
    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml").err()).doesNotContain("plan-file-edited");
  }
}
