package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.deploy.DeploymentResult;
import org.lct.plan.ResourceKind;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// What a newcomer does: open the sample, press Deploy, watch, look at what there is.
@OnDisplay
class DeploymentStory {
  @TempDir
  private Path home;

  @Test
  void theSampleIsDeployedByOneClickAndFoundInTheInventory() {
    try (var workbench = WorkbenchStage.show(home)) {
      workbench.click("Open the sample");
      workbench.awaitPlan();

      workbench.click("Deploy");

      workbench.awaitWords("Deploying ha-wordpress");
      workbench.stage().screenshot("story-deploying");
      workbench.awaitWords("ha-wordpress is deployed");
      var deployment = workbench.parts().models().deployment();
      var counts = TestStage.onFx(() -> deployment.countsProperty().get());
      assertThat(counts.percent()).isEqualTo(100);
      assertThat(counts.nodes()).isEqualTo(Health.of(NodeStatus.RUNNING, 82));
      assertThat(TestStage.onFx(() -> deployment.resultProperty().get()).map(DeploymentResult::resources)
          .orElse(Map.of())).containsEntry(ResourceKind.LINODE, 82L)
          .containsEntry(ResourceKind.NODEBALANCER, 4L)
          .containsEntry(ResourceKind.VOLUME, 10L);
      workbench.stage().screenshot("story-deployed");

      workbench.click("Show in the inventory");

      workbench.awaitWords("82 Linodes, 4 NodeBalancers, 10 volumes");
      workbench.stage().screenshot("story-inventory");
    }
  }
}
