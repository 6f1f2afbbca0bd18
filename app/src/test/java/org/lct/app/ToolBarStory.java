package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.Representation;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// What the tool bar of the design does for who does not know the keys.
@OnDisplay
class ToolBarStory {
  @TempDir
  private Path home;
  private WorkbenchStage workbench;

  @BeforeEach
  void show() {
    workbench = WorkbenchStage.show(home);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void aRegionIsAddedToANewPlan() {
    workbench.click("New plan");
    workbench.awaitPlan();
    workbench.click("Add region");
    workbench.robot().write("us-sea").push(KeyCode.DOWN).push(KeyCode.ENTER);
    workbench.stage().await(() -> workbench.parts().models().session().selectionProperty().get()
        .equals(Set.of("us-sea")));
    workbench.awaitPlan();
    assertThat(workbench.parts().models().session().documentProperty().get().orElseThrow().text())
        .contains("- region: us-sea");
  }

  @Test
  void whatIsSelectedIsConnectedAndElseTheButtonSaysWhyNot() {
    workbench.click("Open the sample");
    workbench.awaitPlan();
    assertThat(TestStage.onFx(button("Connect (C)")::getAccessibleHelp)).isEqualTo("No figure is selected");

    select("us-east");
    assertThat(TestStage.onFx(button("Connect (C)")::isDisabled)).isTrue();
    select("us-east/webservernb/nodebalancer");
    workbench.click("Connect");
    workbench.awaitWords("Connect or move it");
    workbench.press(KeyCode.ESCAPE);
    workbench.stage().await(() -> !workbench.shows("Connect or move it"));
  }

  @Test
  void figuresAreFound() {
    workbench.click("Open the sample");
    workbench.awaitPlan();
    workbench.click("Find nodes, tags, types");
    workbench.stage()
        .await(() -> workbench.stage().stage().getScene().getFocusOwner() instanceof TextField);
    workbench.robot().write("tag:web");
    workbench.stage().await(() -> workbench.parts().models().session().selectionProperty().get()
        .equals(Set.of("us-east/webservers", "eu-central/webservers")));
  }

  @Test
  void keysShowDiagramAndTextInTurn() {
    workbench.click("New plan");
    workbench.awaitPlan();
    var shown = workbench.parts().views().plan().representationProperty();
    workbench.press(KeyCode.CONTROL, KeyCode.E);
    workbench.stage().await(() -> shown.get() == Representation.SPLIT);
    workbench.press(KeyCode.CONTROL, KeyCode.E);
    workbench.stage().await(() -> shown.get() == Representation.TEXT);
    workbench.press(KeyCode.CONTROL, KeyCode.E);
    workbench.stage().await(() -> shown.get() == Representation.DIAGRAM);
  }

  @Test
  void whoChoosesAViewWithTheMouseGoesOnInIt() {
    workbench.click("New plan");
    workbench.awaitPlan();
    var first = TestStage.onFx(() -> workbench.parts().models().session().currentProperty().get());
    TestStage.run(workbench.parts().views().files()::openSample);
    workbench.awaitPlan();
    workbench.click("Split");
    workbench.press(KeyCode.CONTROL, KeyCode.TAB);
    workbench.stage().await(
        () -> workbench.parts().models().session().currentProperty().get().equals(first));
  }

  @Test
  void whoRestsOnAButtonReadsItsKeysOrWhyItIsDisabled() {
    workbench.click("Open the sample");
    workbench.awaitPlan();
    workbench.robot().moveTo(button("Review changes"));
    workbench.stage().await(() -> !workbench.stage().tips().isEmpty());
    workbench.stage().awaitRendered();
    workbench.stage().awaitRendered();
    assertThat(TestStage.onFx(workbench.stage()::tips)).singleElement(STRING).contains("Ctrl");
    var disabled = button("Undo");
    workbench.robot().moveTo(disabled);
    workbench.stage().await(() -> workbench.stage().tips().contains(disabled.getAccessibleHelp()));
  }

  private void select(String id) {
    TestStage.run(() -> workbench.parts().models().session().selectionProperty().set(Set.of(id)));
  }

  private Button button(String spoken) {
    return workbench.find(Button.class, button -> spoken.equals(button.getAccessibleText()));
  }
}
