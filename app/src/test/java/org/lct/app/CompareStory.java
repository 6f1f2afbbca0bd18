package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.Answers;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.topology.diagram.Difference;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// The open plan is compared with its file, its last commit, another file and another open plan.
@OnDisplay
class CompareStory {
  @TempDir
  private Path home;

  private WorkbenchStage show(Path chosen) {
    return WorkbenchStage.show(home.resolve("home"), 100, 1440, 900, Theme.LIGHT,
        new Answers((_, _) -> Optional.empty(), _ -> List.of(chosen)));
  }

  private static void open(WorkbenchStage shown, Path file) {
    TestStage.run(() -> shown.parts().views().files().open(file));
    shown.awaitPlan();
  }

  /// How each figure that differs does: "us-east/web CHANGE".
  private static List<String> marks(WorkbenchStage shown) {
    return TestStage.onFx(() -> shown.parts().views().plan().diagram().diagramProperty().get().figures()
        .flatMap(figure -> figure.state().differences().stream().map(Difference::name)
            .map(name -> figure.id() + " " + name))
        .toList());
  }

  private static Menu menu(WorkbenchStage shown) {
    return shown.find(MenuBar.class, _ -> true).getMenus().stream().flatMap(menu -> menu.getItems().stream())
        .filter(item -> "Compare with".equals(item.getText())).map(Menu.class::cast).findFirst()
        .orElseThrow();
  }

  private static List<String> items(WorkbenchStage shown) {
    return TestStage.onFx(() -> all(shown).map(MenuItem::getText).toList());
  }

  private static Stream<MenuItem> all(WorkbenchStage shown) {
    return menu(shown).getItems().stream().filter(item -> !(item instanceof SeparatorMenuItem));
  }

  private static void choose(WorkbenchStage shown, String words) {
    shown.stage().await(() -> items(shown).contains(words));
    TestStage.run(
        () -> all(shown).filter(item -> words.equals(item.getText()) && !item.isDisable()).findFirst()
            .orElseThrow().fire());
  }

  @Test
  void whatAnotherProgramWroteIsComparedBeforeItIsReadOrNot() throws Exception {
    var file = PlanTexts.write(home, PlanTexts.web(2));
    try (var shown = show(file)) {
      open(shown, file);
      Files.writeString(file, PlanTexts.web(5).replace("name: nb", "name: front"));
      TestStage.run(() -> shown.parts().models().safekeeping().disk().start());
      shown.awaitWords("Another program changed shop.yaml on the disk.");
      shown.click("Compare");
      shown.awaitWords("Compared with the file on disk");
      shown.stage().await(() -> marks(shown).contains("us-east/web CHANGE"));
      assertThat(marks(shown)).containsExactlyInAnyOrder("us-east/web CHANGE", "us-east/nb/nodebalancer ADD",
          "us-east/front/nodebalancer DELETE");
      shown.awaitWords("5 → 2");
      shown.restHands();
      shown.stage().screenshot("compare-disk");

      shown.click("Keep mine");
      assertThat(shown.shows("Another program changed")).isFalse();
      shown.click("Stop comparing");
      shown.stage().await(() -> marks(shown).isEmpty());
      assertThat(shown.shows("Compared with")).isFalse();
    }
  }

  @Test
  void gitIsAskedForTheLastCommit() throws Exception {
    var folder = Files.createDirectory(home.resolve("plans"));
    var file = PlanTexts.write(folder, PlanTexts.web(2));
    try (var shown = show(file)) {
      open(shown, file);
      shown.stage().await(() -> items(shown).contains("The last commit (shop.yaml is in no git repository)"));
      git(folder, "init", "--quiet");
      git(folder, "add", ".");
      git(folder, "commit", "--quiet", "--message", "Two web servers");
      Files.writeString(file, PlanTexts.web(3));
      TestStage.run(() -> shown.parts().models().session().reload());
      shown.awaitPlan();
      TestStage.run(() -> menu(shown).getOnShowing().handle(null));
      choose(shown, "The last commit");
      shown.awaitWords("Compared with the last commit");
      shown.awaitWords("2 → 3");
      assertThat(marks(shown)).containsExactly("us-east/web CHANGE");

      shown.press(KeyCode.F7);
      assertThat(TestStage.onFx(() -> shown.parts().models().session().selectionProperty().get()))
          .containsExactly("us-east/web");
    }
  }

  private static void git(Path folder, String... words) throws Exception {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "user.name=Mira", "-c",
        "user.email=mira@example.com"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void anotherFileAndAnotherOpenPlanCanBeComparedWith() throws Exception {
    var file = PlanTexts.write(home, PlanTexts.web(2));
    var other = Files.writeString(home.resolve("bigger.yaml"), PlanTexts.web(9));
    try (var shown = show(other)) {
      assertThat(items(shown)).containsExactly("The file on disk (No plan is open)",
          "The last commit (No plan is open)", "Another file… (No plan is open)", "No other plan is open");
      open(shown, file);
      choose(shown, "Another file…");
      shown.awaitWords("Compared with bigger.yaml");
      shown.awaitWords("9 → 2");

      open(shown, other);
      choose(shown, "shop.yaml");
      shown.awaitWords("Compared with shop.yaml");
      shown.awaitWords("2 → 9");
      TestStage.run(() -> shown.parts().views().files().openSample());
      shown.awaitPlan();
      assertThat(items(shown)).startsWith("The file on disk (The plan is not saved in a file)",
          "The last commit (The plan is not saved in a file)").endsWith("shop.yaml", "bigger.yaml");
    }
  }
}
