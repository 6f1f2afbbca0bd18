package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.action.Perspective;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.ScreenReader;
import org.lct.topology.testing.TestStage;

/// What a screen reader comes upon in the window has words, and everything is done by keys.
@OnDisplay
class AccessibilityStory {
  @TempDir
  private Path home;

  private static void assertWords(WorkbenchStage workbench) {
    workbench.stage().awaitRendered();
    assertThat(ScreenReader.wordless(workbench.stage().stage().getScene().getRoot())).isEmpty();
  }

  @Test
  void everyPerspectiveAndEveryDialogHasWords() {
    var plan = PlanTexts.write(home, PlanTexts.withMissingStep());
    try (var workbench = WorkbenchStage.show(home)) {
      for (var perspective : Perspective.values()) {
        TestStage.run(() -> workbench.parts().models().navigation().show(perspective));
        assertWords(workbench);
      }
      TestStage.run(() -> workbench.parts().views().files().open(plan));
      workbench.awaitPlan();
      assertWords(workbench);
      workbench.click("Review changes");
      workbench.awaitWords("shop cannot be deployed");
      assertWords(workbench);
      workbench.click("Back to the plan");
      var deployable = PlanTexts.write(home, PlanTexts.web(2));
      TestStage.run(() -> workbench.parts().views().files().open(deployable));
      workbench.awaitPlan();
      workbench.click("Deploy");
      workbench.awaitWords("shop is deployed");
      assertWords(workbench);
      workbench.click("Show in the inventory");
      workbench.awaitWords("Linodes 2");
      assertWords(workbench);
      workbench.click("Delete the cluster…");
      workbench.awaitWords("Delete shop");
      assertWords(workbench);
    }
  }
}
