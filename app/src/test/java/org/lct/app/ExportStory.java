package org.lct.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.shell.FileDialogs;
import org.lct.app.testing.Answers;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.sample.SamplePlan;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.robot.Motion;

/// A plan is exported from the menu File, as text and as pictures.
@OnDisplay
class ExportStory {
  /// What each item proposes to write, and how such files begin.
  private static final Map<String, Map.Entry<String, String>> ITEMS = items();

  @TempDir
  private Path home;

  private static Map<String, Map.Entry<String, String>> items() {
    var items = new LinkedHashMap<String, Map.Entry<String, String>>();
    items.put("Plan as YAML…", Map.entry("ha-wordpress-copy.yaml", "#"));
    items.put("Plan as JSON…", Map.entry("ha-wordpress.json", "{\n"));
    items.put("Terraform configuration…", Map.entry("ha-wordpress.tf", "#"));
    items.put("Ansible inventory…", Map.entry("ha-wordpress-inventory.yaml", "# The nodes of"));
    items.put("Summary in Markdown…", Map.entry("ha-wordpress.md", "# ha-wordpress"));
    items.put("Picture as PNG…", Map.entry("ha-wordpress.png", "\u0089PNG"));
    items.put("Picture as SVG…", Map.entry("ha-wordpress.svg", "<?xml"));
    items.put("Picture as PDF…", Map.entry("ha-wordpress.pdf", "%PDF-"));
    return items;
  }

  private WorkbenchStage show(Answers.Write user) {
    return WorkbenchStage.show(home.resolve("home"), 100, 1440, 900, Theme.LIGHT,
        new Answers(user, _ -> List.of()));
  }

  /// What is proposed, in the folder where the dialog begins.
  private static Optional<Path> asProposed(FileDialogs.Wanted wanted, String name) {
    return wanted.folder().map(folder -> folder.resolve(name));
  }

  @Test
  void everyFormatIsWrittenBesideThePlan() throws Exception {
    var plan = Files.write(home.resolve(SamplePlan.FILE_NAME), SamplePlan.bytes());
    try (var shown = show(ExportStory::asProposed)) {
      TestStage.run(() -> shown.parts().views().files().open(plan));
      shown.awaitPlan();
      assertThat(TestStage.onFx(() -> exports(shown).map(MenuItem::getText).toList()))
          .containsExactlyElementsOf(ITEMS.keySet());
      for (var item : ITEMS.entrySet()) {
        choose(shown, item.getKey());
        var file = home.resolve(item.getValue().getKey());
        shown.awaitWords("Wrote " + file.getFileName() + " to " + home);
        assertThat(Files.readString(file, ISO_8859_1))
            .startsWith(item.getValue().getValue());
      }
      shown.restHands();
      shown.stage().screenshot("export-written");
      assertThat(Files.readAllBytes(plan)).isEqualTo(SamplePlan.bytes());
    }
  }

  @Test
  void whatCannotBeWrittenIsSaidAndThePlanIsNeverReplaced() throws Exception {
    var plan = Files.write(home.resolve(SamplePlan.FILE_NAME), SamplePlan.bytes());
    var answers = new ArrayDeque<>(List.of(home.resolve("nowhere/shop.tf"), plan));
    try (var shown = show((_, _) -> Optional.of(answers.remove()))) {
      TestStage.run(() -> shown.parts().views().files().open(plan));
      shown.awaitPlan();
      choose(shown, "Terraform configuration…");
      shown.awaitWords("The directory of shop.tf does not exist");
      shown.stage().screenshot("export-unwritable");
      shown.click("Close");
      choose(shown, "Picture as SVG…");
      shown.awaitWords("A plan would be replaced by the export");
      shown.click("Close");
      assertThat(Files.readAllBytes(plan)).isEqualTo(SamplePlan.bytes());
    }
  }

  @Test
  void aPlanWithErrorsIsExportedInItsOwnNotationsAndAsPicturesOnly() {
    try (var shown = show((_, _) -> Optional.empty())) {
      var file = PlanTexts.write(home, PlanTexts.web(2).replace("g6-nanode-1", "g9-none"));
      TestStage.run(() -> shown.parts().views().files().open(file));
      shown.awaitPlan();
      assertThat(
          TestStage.onFx(() -> exports(shown).filter(MenuItem::isDisable).map(MenuItem::getText).toList()))
          .containsExactly("Terraform configuration… (The plan has errors)",
              "Ansible inventory… (The plan has errors)", "Summary in Markdown… (The plan has errors)");
      openMenu(shown);
      shown.stage().screenshot("export-menu");
      shown.press(KeyCode.ESCAPE);
      var session = shown.parts().models().session();
      TestStage.run(() -> List.copyOf(session.plans()).forEach(session::close));
      assertThat(
          TestStage.onFx(() -> exports(shown).allMatch(item -> item.getText().endsWith("(No plan is open)"))))
          .isTrue();
    }
  }

  private static void openMenu(WorkbenchStage shown) {
    shown.robot().clickOn("File");
    click(shown, "Export");
    shown.stage().awaitRendered();
  }

  private static void choose(WorkbenchStage shown, String item) {
    openMenu(shown);
    click(shown, item);
  }

  /// Clicks an item of an open menu; the way down would close its submenu.
  private static void click(WorkbenchStage shown, String item) {
    shown.stage().await(() -> item(item).isPresent());
    shown.stage().awaitRendered();
    shown.robot().clickOn(TestStage.onFx(() -> item(item).orElseThrow()), Motion.HORIZONTAL_FIRST);
  }

  private static Optional<Node> item(String words) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
        .filter(item -> item.lookup(".label") instanceof Labeled label && words.equals(label.getText()))
        .findFirst();
  }

  /// What the menu offers.
  private static Stream<MenuItem> exports(WorkbenchStage shown) {
    return shown.find(MenuBar.class, _ -> true).getMenus().stream().flatMap(menu -> menu.getItems().stream())
        .filter(item -> "Export".equals(item.getText())).map(Menu.class::cast)
        .flatMap(menu -> menu.getItems().stream()).filter(item -> !(item instanceof SeparatorMenuItem));
  }
}
