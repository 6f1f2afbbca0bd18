package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.editor.testing.PlanStage;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// Dragging files from another window onto the view.
@OnDisplay
class PlanDropStory {
  private final FxRobot robot = new FxRobot();
  private Label files;
  private PlanStage shown;
  private TestStage other;

  @BeforeEach
  void show() {
    shown = PlanStage.show(1000, 700, Theme.LIGHT);
    files = TestStage.onFx(() -> new Label("Files"));
    other = TestStage.show(new StackPane(files), 120, 80, Theme.LIGHT);
    TestStage.run(() -> other.stage().setX(1100));
  }

  @AfterEach
  void close() {
    other.close();
    shown.close();
  }

  @Test
  void aPlanFileThatIsDroppedIsOpened(@TempDir Path folder) throws IOException {
    drag(Files.writeString(folder.resolve("dropped.yaml"), "name: dropped\nregions: [{region: us-east}]\n"));
    tremble(() -> says("Drop to open dropped.yaml"));
    robot.release(MouseButton.PRIMARY);
    shown.stage().await(() -> shown.session().fileNameProperty().get().equals("dropped.yaml"));
    shown.settle();
    assertThat(shown.asked()).containsExactly("open dropped.yaml");
    shown.stage().await(() -> !isDropShown());
  }

  @Test
  void anotherFileIsRefusedWithWords(@TempDir Path folder) throws IOException {
    drag(Files.writeString(folder.resolve("picture.png"), "none"));
    tremble(() -> says("Plans are files that end in yaml, yml or json."));
    robot.release(MouseButton.PRIMARY);
    shown.stage().await(() -> !isDropShown());
    assertThat(shown.asked()).isEmpty();
  }

  @Test
  void severalPlanFilesAreAllOpened(@TempDir Path folder) throws IOException {
    drag(Files.writeString(folder.resolve("one.yaml"), "name: one\n"),
        Files.writeString(folder.resolve("two.yaml"), "name: two\n"));
    tremble(() -> says("Drop to open 2 plans"));
    robot.release(MouseButton.PRIMARY);
    shown.stage().await(() -> !isDropShown());
    assertThat(shown.asked()).containsExactly("open one.yaml", "open two.yaml");
  }

  @Test
  void theHintGoesWhenTheFileIsTakenAwayAgain(@TempDir Path folder) throws IOException {
    drag(Files.writeString(folder.resolve("shop.yaml"), "name: shop\n"));
    tremble(this::isDropShown);
    robot.moveTo(files);
    shown.stage().await(() -> !isDropShown());
    robot.release(MouseButton.PRIMARY);
    assertThat(shown.asked()).isEmpty();
  }

  private void drag(Path... dragged) {
    TestStage.run(() -> files.setOnDragDetected(event -> {
      var content = new ClipboardContent();
      content.putFiles(List.of(dragged).stream().map(Path::toFile).toList());
      files.startDragAndDrop(TransferMode.COPY).setContent(content);
      event.consume();
    }));
    other.awaitRendered();
    robot.moveTo(files).press(MouseButton.PRIMARY).moveBy(10, 10).moveBy(-20, 10).moveTo(shown.view())
        .moveBy(5, 5);
  }

  private void tremble(BooleanSupplier condition) {
    shown.stage().await(() -> robot.moveBy(1, 0).moveBy(-1, 0), condition);
  }

  private boolean isDropShown() { return shown.view().lookup(".drop").isVisible(); }

  private boolean says(String words) {
    return isDropShown() && shown.view().lookupAll(".drop .label").stream().map(Label.class::cast)
        .map(Label::getText).anyMatch(words::equals);
  }
}
