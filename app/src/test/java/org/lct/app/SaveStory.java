package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.Representation;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// A plan is changed by hand and kept.
@OnDisplay
class SaveStory {
  private static final String PLAN = """
      # do not touch this line
      name: shop
      regions:
      - region: us-east
        nodes:
        - name: web
          type: g6-standard-1   # small
        - name: db
          type: g6-standard-4
      """;
  @TempDir
  private Path home;

  @Test
  void removesUndoesAndSavesOnlyWhatWasMeant() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), PLAN);
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      var session = shown.parts().models().session();
      removeTheDatabase(shown, file);
      shown.press(KeyCode.CONTROL, KeyCode.Z);
      shown.stage().await(() -> !session.dirtyProperty().get());
      shown.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      shown.stage().await(() -> session.dirtyProperty().get());
      TestStage.run(() -> shown.parts().views().plan().representationProperty().set(Representation.SPLIT));
      shown.stage().awaitRendered();
      shown.stage().screenshot("save-split");
      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.stage().await(() -> !session.dirtyProperty().get());
      assertThat(Files.readString(file))
          .isEqualTo(PLAN.replace("  - name: db\n    type: g6-standard-4\n", ""));
    }
  }

  @Test
  void whatWasTypedAMomentAgoIsSaved() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), PLAN);
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      TestStage.run(() -> shown.parts().views().files().open(file));
      shown.awaitPlan();
      TestStage.run(() -> shown.parts().views().plan().representationProperty().set(Representation.SPLIT));
      shown.stage().awaitRendered();
      var area = shown.find(CodeArea.class, _ -> true);
      TestStage.run(() -> {
        area.insertText(0, "# typed\n");
        saveIn(area);
      });
      shown.stage().await(() -> read(file).equals("# typed\n" + PLAN));

      TestStage.run(() -> {
        shown.parts().views().plan().representationProperty().set(Representation.DIAGRAM);
        shown.parts().models().session().selectionProperty().set(Set.of("us-east/db"));
      });
      shown.stage().awaitRendered();
      var count = shown.find(TextField.class, field -> "Count".equals(field.getAccessibleText()));
      TestStage.run(() -> {
        count.setText("3");
        saveIn(count);
      });
      shown.stage().await(() -> read(file).contains("count: 3"));
    }
  }

  private static void saveIn(Node node) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "s", KeyCode.S, false, !mac, false, mac));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void unsavedChangesAreNotLostWithoutAsking() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), PLAN);
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      var session = shown.parts().models().session();
      removeTheDatabase(shown, file);
      shown.press(KeyCode.CONTROL, KeyCode.W);
      shown.stage().screenshot("save-unsaved");
      shown.click("Go back");
      assertThat(TestStage.onFx(() -> session.fileNameProperty().get())).isEqualTo("shop.yaml");
      shown.press(KeyCode.CONTROL, KeyCode.W);
      shown.click("Lose the changes");
      shown.stage().await(() -> session.fileNameProperty().get().isEmpty());
      assertThat(Files.readString(file)).isEqualTo(PLAN);
    }
  }

  @Test
  void severalPlansAreOpenAndTheUnsavedOnesAreSavedBeforeTheyAreClosed() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), PLAN);
    var other = Files.writeString(home.resolve("other.yaml"), "name: other\nregions: [{region: us-east}]\n");
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      var session = shown.parts().models().session();
      removeTheDatabase(shown, file);
      TestStage.run(() -> shown.parts().views().files().open(other));
      shown.awaitPlan();
      shown.restHands();
      shown.stage().screenshot("tabs");
      shown.press(KeyCode.CONTROL, KeyCode.TAB);
      shown.stage().await(() -> "shop.yaml".equals(session.fileNameProperty().get()));
      shown.press(KeyCode.CONTROL, KeyCode.W);
      shown.click("Save the changes");
      shown.stage().await(() -> session.plans().size() == 1);
      assertThat(Files.readString(file)).doesNotContain("name: db");
      shown.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
      shown.stage().await(() -> session.plans().size() == 2);
      assertThat(TestStage.onFx(() -> shown.parts().models().settings().settingsProperty().get().open()))
          .containsExactly(other, file);
    }
  }

  @Test
  void aFileThatSomebodyElseChangedIsNotOverwrittenUnasked() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), PLAN);
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      var session = shown.parts().models().session();
      removeTheDatabase(shown, file);
      Files.writeString(file, PLAN + "# theirs\n");
      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.awaitWords("Another program changed shop.yaml");
      shown.stage().screenshot("save-changed");
      shown.click("Go back");
      assertThat(Files.readString(file)).endsWith("# theirs\n");
      TestStage.run(() -> shown.parts().models().safekeeping().disk().start());
      shown.awaitWords("Another program changed shop.yaml on the disk.");
      shown.stage().screenshot("disk-changed");
      shown.click("Read it again");
      shown.stage().await(() -> !session.dirtyProperty().get());
      assertThat(TestStage.onFx(() -> session.documentProperty().get().orElseThrow().text()))
          .isEqualTo(PLAN + "# theirs\n");
      shown.press(KeyCode.CONTROL, KeyCode.Z);
      shown.stage().await(() -> session.dirtyProperty().get());
      assertThat(TestStage.onFx(() -> session.documentProperty().get().orElseThrow().text()))
          .doesNotContain("name: db");
    }
  }

  private static void removeTheDatabase(WorkbenchStage shown, Path file) {
    var session = shown.parts().models().session();
    TestStage.run(() -> shown.parts().views().files().open(file));
    shown.awaitPlan();
    TestStage.run(() -> {
      session.selectionProperty().set(Set.of("us-east/db"));
      shown.parts().views().plan().diagram().requestFocus();
    });
    shown.press(KeyCode.DELETE);
    shown.stage().await(() -> session.dirtyProperty().get());
  }
}
