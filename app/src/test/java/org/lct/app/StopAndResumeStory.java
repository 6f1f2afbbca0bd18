package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.inventory.ClusterRow;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.cli.Main;
import org.lct.testing.ChildJvm;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// A run that is stopped in the middle goes on where it stopped.
@OnDisplay
class StopAndResumeStory {
  @TempDir
  private Path home;

  @Test
  void aStoppedDeploymentIsResumed() {
    try (var workbench = WorkbenchStage.show(home, 20, 1440, 900, Theme.LIGHT)) {
      var deployment = workbench.parts().models().deployment();
      workbench.click("Open the sample");
      workbench.awaitPlan();
      workbench.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      workbench.stage().await(() -> deployment.countsProperty().get().nodes().count(NodeStatus.BOOTING) > 10);
      workbench.stage().screenshot("stop-deploying");

      workbench.press(KeyCode.CONTROL, KeyCode.PERIOD);

      workbench.awaitWords("The deployment of ha-wordpress was stopped");
      workbench.stage().screenshot("stop-stopped");
      var counts = TestStage.onFx(() -> deployment.countsProperty().get());
      assertThat(counts.succeeded()).isLessThan(counts.total());

      workbench.stage().await(() -> unfinished(workbench) == 1);
      workbench.click("Resume");

      workbench.awaitWords("Resuming ha-wordpress");
      workbench.awaitWords("ha-wordpress is deployed");
      assertThat(TestStage.onFx(() -> deployment.countsProperty().get()).nodes().count(NodeStatus.RUNNING))
          .isEqualTo(82);
      workbench.stage().await(() -> unfinished(workbench) == 0);
    }
  }

  @Test
  void aStopThatTheCommandLineLeftUnfinishedGoesOnAsThat() throws Exception {
    var file = PlanTexts.write(home, PlanTexts.web(3));
    try (var workbench = WorkbenchStage.show(home); var http = HttpClient.newHttpClient()) {
      TestStage.run(() -> workbench.parts().views().files().open(file));
      workbench.awaitPlan();
      workbench.click("Deploy");
      workbench.awaitWords("shop is deployed");
      var sandbox = workbench.sandbox().current();
      var faults = HttpRequest.newBuilder(sandbox.url().resolve("/_sandbox/faults"))
          .header("Authorization", "Bearer " + sandbox.token());
      var added = http.send(faults.POST(BodyPublishers.ofString("""
          {"method":"POST","path":"/linode/instances/*/shutdown","nth":2,"effect":{"kind":"refuse","status":403}}
          """)).build(), BodyHandlers.ofString());
      assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
      assertThat(tool("cluster", "stop", "shop", "--yes")).isNotZero();
      http.send(faults.DELETE().build(), BodyHandlers.discarding());

      workbench.click("Show in the inventory");
      workbench.stage().await(() -> unfinished(workbench) == 1);
      workbench.click("Resume");

      workbench.awaitWords("What was begun with shop is done");
      workbench.stage().screenshot("stop-gone-on");
      workbench.stage().await(() -> unfinished(workbench) == 0);
      var deployment = workbench.parts().models().deployment();
      assertThat(TestStage.onFx(() -> deployment.countsProperty().get()).nodes())
          .isEqualTo(Health.of(NodeStatus.STOPPED, 3));
    }
  }

  private int tool(String... arguments) throws Exception {
    var builder = ChildJvm.builder(Main.class, arguments);
    builder.environment().put("LCT_HOME", home.toString());
    var tool = builder.redirectErrorStream(true).start();
    System.out.println(new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return tool.waitFor();
  }

  /// What the sign of the inventory counts, which nobody has looked at.
  private static long unfinished(WorkbenchStage workbench) {
    return workbench.parts().models().inventory().clustersProperty().get().stream()
        .filter(ClusterRow::isUnfinished).count();
  }
}
