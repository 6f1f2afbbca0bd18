package org.lct.editor.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// What a person sees of a file that says no plan.
@OnDisplay
class BrokenFileStory {
  private final FxRobot robot = new FxRobot();
  private PlanStage shown;
  @TempDir
  private Path folder;

  @BeforeEach
  void show() {
    shown = PlanStage.show();
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void aFileThatSaysNoPlanIsQuotedWithItsProblems() {
    shown.open(Plans.noYaml());
    assertThat(words()).contains("no-yaml.yaml cannot be drawn",
        "One error keeps it from being read as a plan. Mend the file and read it again.");
  }

  @Test
  void aFileThatWasMendedIsReadAgain() throws IOException {
    var file = Files.writeString(folder.resolve("shop.yaml"), "name: shop\nregions: [\n");
    TestStage.run(() -> shown.session().open(file));
    assertThat(words()).contains("shop.yaml cannot be drawn");
    Files.writeString(file, "name: shop\nregions: []\n");
    robot.clickOn("Read it again");
    shown.settle();
    assertThat(words()).contains("Drag a region here to begin").doesNotContain("shop.yaml cannot be drawn");
  }

  @Test
  void aTextThatIsNotSavedIsMendedHere() {
    TestStage.run(() -> shown.session().add(OpenPlan.restored(Optional.of(folder.resolve("shop.yaml")),
        Plans.noYaml(), HandLayout.NONE, Optional.empty())));
    shown.settle();
    assertThat(words()).contains(
        "One error keeps it from being read as a plan. Mend its text, which is not saved: choose YAML above.")
        .doesNotContain("Read it again");
  }

  /// All words of labels and buttons that are seen.
  private Set<String> words() {
    shown.stage().awaitRendered();
    return TestStage.onFx(() -> shown.view().lookupAll("*").stream().filter(Labeled.class::isInstance)
        .map(Labeled.class::cast).filter(BrokenFileStory::isSeen).map(Labeled::getText)
        .filter(text -> text != null && !text.isEmpty()).collect(Collectors.toSet()));
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible())
        return false;
    }
    return true;
  }
}
