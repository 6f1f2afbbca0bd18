package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// The smallest window: the details are a drawer over the diagram.
@OnDisplay
class NarrowWindowStory {

  /// What only the details say.
  private static final String DETAIL = "Node plan, 20 nodes in us-east";

  @TempDir
  private Path home;

  @Test
  void theDetailsComeWithASelectionAndArePutAway() {
    try (var workbench = WorkbenchStage.show(home, 12, 900, 600, Theme.LIGHT)) {
      workbench.click("Open the sample");
      workbench.awaitPlan();
      assertThat(TestStage.onFx(() -> workbench.parts().views().plan().diagram().getWidth()))
          .isGreaterThan(480);
      assertThat(workbench.stage().screenshot("narrow")).isNotEmptyFile();

      TestStage.run(() -> workbench.parts().models().session().selectionProperty()
          .set(Set.of("us-east/webservers")));
      workbench.awaitWords(DETAIL);
      assertThat(workbench.stage().screenshot("narrow-details")).isNotEmptyFile();
      workbench.robot().clickOn(workbench.find(javafx.scene.control.Button.class,
          button -> "Put the details away".equals(button.getAccessibleText())));
      workbench.stage().await(() -> !workbench.shows(DETAIL));

      workbench.click("Details");
      workbench.awaitWords(DETAIL);
      workbench.press(KeyCode.ESCAPE);
      workbench.stage().await(() -> !workbench.shows(DETAIL));

      workbench.click("Review changes");
      workbench.awaitWords("Deploy 99 changes to ha-wordpress");
      assertThat(workbench.stage().screenshot("narrow-review")).isNotEmptyFile();
      workbench.click("Deploy 99 changes");
      workbench.awaitWords("ha-wordpress is deployed");
      assertThat(workbench.stage().screenshot("narrow-deployed")).isNotEmptyFile();
      workbench.click("Show in the inventory");
      workbench.awaitWords("Linodes 82");
      assertThat(workbench.stage().screenshot("narrow-inventory")).isNotEmptyFile();
    }
  }
}
