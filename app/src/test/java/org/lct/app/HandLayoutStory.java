package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.session.PlanSession;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// What a person put somewhere is kept beside the plan.
@OnDisplay
class HandLayoutStory {
  private static final String PLAN = """
      name: shop
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1}
        - {name: db, type: g6-standard-4}
      """;
  @TempDir
  private Path folder;
  private Path file;
  private Path beside;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("shop.yaml"), PLAN);
    beside = folder.resolve("shop.layout.json");
  }

  @Test
  void whatIsMovedStandsThereAfterThePlanWasSavedAndOpenedAgain() throws Exception {
    Box moved;
    try (var shown = open(file)) {
      var before = box(shown, "us-east/db");
      moveTheDatabase(shown);
      moved = box(shown, "us-east/db");
      assertThat(moved).isEqualTo(before.plus(16, 16));
      save(shown);
      assertThat(Files.readString(file)).isEqualTo(PLAN);
      assertThat(Files.readString(beside)).contains("\"us-east/db\": [");
    }
    try (var shown = open(beside)) {
      assertThat(TestStage.onFx(() -> session(shown).fileNameProperty().get())).isEqualTo("shop.yaml");
      assertThat(TestStage.onFx(() -> session(shown).dirtyProperty().get())).isFalse();
      assertThat(box(shown, "us-east/db")).isEqualTo(moved);
      shown.press(KeyCode.CONTROL, KeyCode.L);
      shown.stage().await(() -> session(shown).handProperty().getValue().isEmpty());
      save(shown);
      assertThat(Files.readString(beside)).doesNotContain("us-east/db");
      shown.press(KeyCode.CONTROL, KeyCode.Z);
      shown.stage().await(() -> session(shown).dirtyProperty().get());
      assertThat(box(shown, "us-east/db")).isEqualTo(moved);
    }
  }

  @Test
  void aPlanInWhichNothingIsMovedGetsNoFileBesideIt() throws Exception {
    try (var shown = open(file)) {
      TestStage.run(() -> session(shown).selectionProperty().set(Set.of("us-east/db")));
      TestStage.run(() -> shown.parts().views().plan().diagram().requestFocus());
      shown.press(KeyCode.DELETE);
      shown.stage().await(() -> session(shown).dirtyProperty().get());
      save(shown);
      assertThat(Files.readString(file)).doesNotContain("db");
      assertThat(beside).doesNotExist();
    }
  }

  @Test
  void aFileThatIsNotUnderstoodIsSaidAndNotOverwrittenUnasked() throws Exception {
    Files.writeString(beside, "{ broken");
    try (var shown = open(file)) {
      shown.awaitWords("shop.layout.json cannot be read. Figures stand where they are put automatically.");
      shown.stage().screenshot("layout-broken");
      moveTheDatabase(shown);
      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.awaitWords("What stands in the file now is lost when it is overwritten.");
      shown.stage().screenshot("layout-broken-asked");
      shown.click("Go back");
      assertThat(Files.readString(beside)).isEqualTo("{ broken");
      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.click("Overwrite it");
      shown.stage().await(() -> !session(shown).dirtyProperty().get());
      assertThat(Files.readString(beside)).contains("\"us-east/db\": [");
      assertThat(shown.shows("shop.layout.json cannot be read")).isFalse();
    }
  }

  @Test
  void whatSomebodyElsePlacedMeanwhileIsNotOverwrittenUnasked() throws Exception {
    try (var shown = open(file)) {
      moveTheDatabase(shown);
      Files.writeString(beside, "{\"format\": 1, \"figures\": {\"us-east/web\": [0, 320]}}");
      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.awaitWords("Another program changed shop.layout.json");
      shown.click("Go back");
      assertThat(Files.readString(beside)).contains("us-east/web");
      assertThat(TestStage.onFx(() -> session(shown).dirtyProperty().get())).isTrue();
    }
  }

  private WorkbenchStage open(Path chosen) {
    var shown = WorkbenchStage.show(folder.resolve("home"));
    TestStage.run(() -> shown.parts().views().files().open(chosen));
    shown.awaitPlan();
    return shown;
  }

  private static void moveTheDatabase(WorkbenchStage shown) {
    TestStage.run(() -> {
      session(shown).selectionProperty().set(Set.of("us-east/db"));
      shown.parts().views().plan().diagram().requestFocus();
    });
    shown.press(KeyCode.ALT, KeyCode.RIGHT);
    shown.press(KeyCode.ALT, KeyCode.DOWN);
    shown.stage().await(() -> session(shown).dirtyProperty().get());
    shown.awaitPlan();
  }

  private static void save(WorkbenchStage shown) {
    shown.press(KeyCode.CONTROL, KeyCode.S);
    shown.stage().await(() -> !session(shown).dirtyProperty().get());
  }

  private static Box box(WorkbenchStage shown, String id) {
    shown.awaitPlan();
    return TestStage
        .onFx(() -> shown.parts().views().plan().diagram().placed().orElseThrow().layout().box(id));
  }

  private static PlanSession session(WorkbenchStage shown) {
    return shown.parts().models().session();
  }
}
