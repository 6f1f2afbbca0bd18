package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.Answers;
import org.lct.app.testing.WorkbenchStage;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// What a person does with the files of plans, by the dialogs of the desktop.
@OnDisplay
class FilesStory {
  private static final String SHOP = "format: 2\nname: shop\nregions: [{region: us-east}]\n";
  private static final String OLD = """
      # The web of 2017.
      name: web
      regions:
      - region: us-east-1a
        nodes:
        - {name: web, type: g5-standard-1, distribution: linode/debian12, count: 2}
      """;

  @TempDir
  private Path home;
  private final ArrayDeque<Path> toWrite = new ArrayDeque<>();
  private final ArrayDeque<List<Path>> toRead = new ArrayDeque<>();
  private final List<String> proposed = new ArrayList<>();

  private WorkbenchStage show() {
    return WorkbenchStage.show(home.resolve("home"), 100, 1440, 900, Theme.LIGHT,
        new Answers((wanted, name) -> {
          proposed.add(wanted.title() + ": " + name);
          return Optional.ofNullable(toWrite.poll());
        }, wanted -> Optional.ofNullable(toRead.poll()).orElse(List.of())));
  }

  @Test
  void plansAreOpenedAndSavedUnderOtherNames() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), SHOP);
    var other = Files.writeString(home.resolve("other.json"),
        "{\"format\": 2, \"name\": \"other\", \"regions\": []}");
    try (var shown = show()) {
      var session = shown.parts().models().session();
      toRead.add(List.of(other, file));
      shown.press(KeyCode.CONTROL, KeyCode.O);
      shown.awaitPlan();
      assertThat(TestStage.onFx(() -> session.plans().size())).isEqualTo(2);
      toWrite.add(home.resolve("copy.yaml"));
      shown.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      shown.stage().await(() -> "copy.yaml".equals(session.fileNameProperty().get()));
      assertThat(proposed).containsExactly("Save the plan: shop.yaml");
      assertThat(home.resolve("copy.yaml")).hasContent(SHOP);
      shown.stage().await(() -> shown.parts().models().settings().settingsProperty().get().recent()
          .containsAll(List.of(other, file, home.resolve("copy.yaml"))));
    }
  }

  @Test
  void aNewPlanBesideOneThatIsChangedHasANameOfItsOwn() {
    try (var shown = show()) {
      var session = shown.parts().models().session();
      shown.press(KeyCode.CONTROL, KeyCode.N);
      shown.awaitPlan();
      shown.press(KeyCode.CONTROL, KeyCode.N);
      assertThat(TestStage.onFx(() -> session.plans().size())).isEqualTo(1);
      TestStage.run(() -> {
        session.type("name: mine\nregions: []\n");
        session.settleTyping();
      });
      shown.press(KeyCode.CONTROL, KeyCode.N);
      shown.stage().await(() -> session.fileNameProperty().get().equals("new-2.yaml"));
      assertThat(TestStage.onFx(() -> session.plans().size())).isEqualTo(2);
    }
  }

  @Test
  void theFileOfAnotherTabIsNotOverwritten() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), SHOP);
    var other = Files.writeString(home.resolve("other.yaml"), SHOP.replace("shop", "other"));
    try (var shown = show()) {
      var session = shown.parts().models().session();
      TestStage.run(() -> shown.parts().views().files().open(other));
      shown.awaitPlan();
      TestStage.run(() -> shown.parts().views().files().open(file));
      shown.awaitPlan();
      toWrite.add(home.resolve("home/../other.yaml"));
      shown.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      shown.awaitWords("other.yaml is open in another tab");
      shown.stage().screenshot("save-taken");
      shown.click("Close");
      assertThat(other).hasContent(SHOP.replace("shop", "other"));
      assertThat(TestStage.onFx(() -> session.fileNameProperty().get())).isEqualTo("shop.yaml");
    }
  }

  @Test
  void theSampleDoesNotTakeThePlaceOfTheFilesToReopen() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), SHOP);
    try (var shown = show()) {
      TestStage.run(() -> shown.parts().views().files().open(file));
      shown.awaitPlan();
      assertThat(open(shown)).containsExactly(file);
      shown.stage().await(() -> shown.parts().models().tasks().running().isEmpty());
    }
    try (var shown = show()) {
      TestStage.run(shown.parts().views().files()::openSample);
      shown.awaitPlan();
      assertThat(open(shown)).containsExactly(file);
    }
  }

  @Test
  void aPlanOf2017IsImportedAndConvertedInOneStep() throws Exception {
    var file = Files.writeString(home.resolve("web.yaml"), OLD);
    try (var shown = show()) {
      var session = shown.parts().models().session();
      toRead.add(List.of(file));
      shown.robot().clickOn("File").clickOn("Import…");
      shown.awaitWords("Convert web.yaml to today's format");
      shown.restHands();
      shown.stage().awaitRendered();
      shown.stage().screenshot("convert");
      shown.click("Keep it as it is");
      assertThat(TestStage.onFx(() -> session.dirtyProperty().get())).isFalse();
      assertThat(shown.shows("This plan is of 2017.")).isTrue();
      assertThat(shown.shows("What is replaced") || shown.shows("Convert the plan")).isFalse();
      shown.stage().awaitRendered();
      shown.stage().screenshot("old-words");
      shown.click("Convert…");
      shown.click("Convert the plan");
      shown.stage().await(() -> session.dirtyProperty().get());
      assertThat(text(shown)).isEqualTo("""
          # The web of 2017.
          name: web
          format: 2
          regions:
          - region: us-east
            nodes:
            - {name: web, type: g6-standard-1, image: linode/debian12, count: 2}
          network:
            mode: private-ip
          """);
      assertThat(TestStage.onFx(() -> session.undoLabelProperty().get()))
          .contains("Convert to today's format");
      shown.stage().await(() -> !shown.shows("This plan is of 2017."));
      shown.press(KeyCode.CONTROL, KeyCode.Z);
      shown.stage().await(() -> !session.dirtyProperty().get());
      assertThat(text(shown)).isEqualTo(OLD);
    }
  }

  @Test
  void whatAConversionLeavesIsSaidBeforeIt() throws Exception {
    var file = Files.writeString(home.resolve("shared.yaml"), """
        name: shop
        defaults: &d
          type: Linode 2048
          distribution: linode/ubuntu16.04lts
        regions:
        - region: us-east
          nodes:
          - <<: *d
            name: web
        """);
    try (var shown = show()) {
      toRead.add(List.of(file));
      shown.robot().clickOn("File").clickOn("Import…");
      shown.awaitWords("Convert shared.yaml to today's format");
      shown.awaitWords("things stay as written; the list says why");
      shown.awaitWords("Stays: an alias shares it with other places");
      shown.stage().screenshot("convert-left");
      shown.click("Keep it as it is");
    }
  }

  private static List<Path> open(WorkbenchStage shown) {
    return TestStage.onFx(() -> shown.parts().models().settings().settingsProperty().get().open());
  }

  private static String text(WorkbenchStage shown) {
    return TestStage
        .onFx(() -> shown.parts().models().session().documentProperty().get().orElseThrow().text());
  }
}
