package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.inventory.ClusterRow;
import org.lct.app.testing.WorkbenchStage;
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

  /// What the sign of the inventory counts, which nobody has looked at.
  private static long unfinished(WorkbenchStage workbench) {
    return workbench.parts().models().inventory().clustersProperty().get().stream()
        .filter(ClusterRow::isUnfinished).count();
  }
}
