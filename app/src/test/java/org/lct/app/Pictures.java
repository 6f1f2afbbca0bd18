package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.Representation;
import org.lct.sample.SamplePlan;
import org.lct.testing.LargePlan;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// Takes the pictures of the documents, when `bin/screenshots` asks for them; that what they show works is told by the
/// stories, whose pictures of dialogs it copies, too.
@OnDisplay
class Pictures {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  /// Slow enough to be caught in the middle.
  private static final double SPEED = 12;

  @TempDir
  private Path home;

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void theSampleFromPlanToInventory(Theme theme) {
    var look = theme.name().toLowerCase(Locale.ROOT);
    try (var workbench = WorkbenchStage.show(home, SPEED, WIDTH, HEIGHT, theme)) {
      picture(workbench, "empty-" + look);
      workbench.press(KeyCode.CONTROL, KeyCode.N);
      workbench.awaitPlan();
      picture(workbench, "new-" + look);
      workbench.press(KeyCode.CONTROL, KeyCode.W);
      workbench.click("Open the sample");
      workbench.awaitPlan();
      TestStage.run(() -> workbench.parts().models().session().selectionProperty()
          .set(Set.of("us-east/webservers")));
      picture(workbench, "design-" + look);
      show(workbench, Representation.SPLIT);
      picture(workbench, "split-" + look);
      show(workbench, Representation.DIAGRAM);
      workbench.click("Review changes");
      workbench.awaitWords("Deploy 99 changes to ha-wordpress");
      picture(workbench, "review-" + look);
      workbench.click("Deploy 99 changes");
      workbench.stage().await(() -> workbench.parts().models().deployment().countsProperty().get().nodes()
          .count(NodeStatus.RUNNING) > 20);
      picture(workbench, "deploy-" + look);
      workbench.awaitWords("ha-wordpress is deployed");
      picture(workbench, "deployed-" + look);
      workbench.click("Show in the inventory");
      workbench.awaitWords("Linodes 82");
      picture(workbench, "inventory-" + look);
    }
  }

  private static void show(WorkbenchStage workbench, Representation representation) {
    TestStage.run(() -> workbench.parts().views().plan().representationProperty().set(representation));
  }

  /// `bin/screenshots` takes this one at UI scale 200 %.
  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void theSampleWhileItIsDesigned(Theme theme) {
    try (var workbench = WorkbenchStage.show(home, SPEED, WIDTH, HEIGHT, theme)) {
      workbench.click("Open the sample");
      workbench.awaitPlan();
      TestStage.run(() -> workbench.parts().models().session().selectionProperty()
          .set(Set.of("us-east/webservers")));
      picture(workbench, "scale-" + theme.name().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void whatIsChosenFromTheCatalogue(Theme theme) {
    try (var workbench = WorkbenchStage.show(home, SPEED, WIDTH, HEIGHT, theme)) {
      workbench.click("Open the sample");
      workbench.awaitPlan();
      for (var chooser : List.of("type", "image", "region")) {
        TestStage.run(() -> workbench.parts().models().session().selectionProperty()
            .set(Set.of(chooser.equals("region") ? "us-east" : "us-east/webservers")));
        workbench.awaitPlan();
        TestStage.run(workbench.find(Button.class, button -> button.getAccessibleText() != null
            && button.getAccessibleText().matches("Choose an? " + chooser))::fire);
        picture(workbench, chooser + "-chooser-" + theme.name().toLowerCase(Locale.ROOT));
        workbench.press(KeyCode.ESCAPE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void theSampleComparedWithWhatItsFileHolds(Theme theme) throws Exception {
    var before = new String(SamplePlan.bytes(), StandardCharsets.UTF_8);
    var file = Files.writeString(home.resolve(SamplePlan.FILE_NAME), before);
    try (var workbench = WorkbenchStage.show(home, SPEED, WIDTH, HEIGHT, theme)) {
      TestStage.run(() -> workbench.parts().views().files().open(file));
      workbench.awaitPlan();
      TestStage.run(() -> workbench.parts().models().session().type(before.replace("count: 20", "count: 24")
          .replace("name: memcached", "name: redis").replace("size: 500GB", "size: 750GB")));
      workbench.stage().await(() -> workbench.parts().models().session().dirtyProperty().get());
      workbench.awaitPlan();
      compareWithDisk(workbench);
      workbench.awaitWords("Compared with the file on disk");
      workbench.awaitPlan();
      picture(workbench, "compare-" + theme.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void compareWithDisk(WorkbenchStage workbench) {
    TestStage.run(() -> workbench.find(MenuBar.class, _ -> true).getMenus().stream()
        .flatMap(menu -> menu.getItems().stream()).filter(Menu.class::isInstance).map(Menu.class::cast)
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> "The file on disk".equals(item.getText())).findFirst().orElseThrow().fire());
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void aPlanOfAThousandNodePlans(Theme theme) {
    var look = theme.name().toLowerCase(Locale.ROOT);
    try (var workbench = WorkbenchStage.show(home, SPEED, WIDTH, HEIGHT, theme)) {
      open(workbench, LargePlan.THOUSAND_NODE_PLANS.text());
      picture(workbench, "thousand-" + look);
      TestStage.run(() -> {
        var diagram = workbench.parts().views().plan().diagram();
        diagram.zoomTo(0.6);
        diagram.reveal("eu-central");
      });
      picture(workbench, "thousand-near-" + look);
    }
  }

  @Test
  void whatIsDestroyedAndWhatStandsAgainstIt() {
    try (var workbench = WorkbenchStage.show(home, 100, WIDTH, HEIGHT, Theme.LIGHT)) {
      deploy(workbench, PlanTexts.web(5));
      open(workbench, PlanTexts.web(2));
      workbench.click("Deploy");
      workbench.awaitWords("Deploy 6 changes to shop");
      picture(workbench, "review-delete");
      workbench.click("Back to the plan");
      open(workbench, PlanTexts.withMissingStep());
      workbench.click("Deploy");
      workbench.awaitWords("shop cannot be deployed");
      picture(workbench, "review-errors");
    }
  }

  private void open(WorkbenchStage workbench, String plan) {
    var file = PlanTexts.write(home, plan);
    TestStage.run(() -> workbench.parts().views().files().open(file));
    workbench.awaitPlan();
  }

  private void deploy(WorkbenchStage workbench, String plan) {
    open(workbench, plan);
    workbench.click("Deploy");
    workbench.awaitWords("shop is deployed");
  }

  private static void picture(WorkbenchStage workbench, String name) {
    workbench.restHands();
    assertThat(workbench.stage().screenshot(name)).isNotEmptyFile();
  }
}
