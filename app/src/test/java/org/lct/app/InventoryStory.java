package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.action.Perspective;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.testing.ChildJvm;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// The clusters that are recorded, whoever made them.
@OnDisplay
class InventoryStory {
  @TempDir
  private Path home;

  @Test
  void theCommandLineDeploysWhileTheWindowIsOpenAndTheInventoryShowsIt() throws Exception {
    var other = PlanTexts.write(home, PlanTexts.web(2).replace("name: shop", "name: other"));
    try (var workbench = WorkbenchStage.show(home)) {
      workbench.click("Open the sample");
      workbench.awaitPlan();
      workbench.click("Deploy");
      workbench.awaitWords("Deploying ha-wordpress");

      var builder = ChildJvm.builder(org.lct.cli.Main.class, "cluster", "create", "other", other.toString(),
          "--yes", "--output", "json");
      builder.environment().put("LCT_HOME", home.toString());
      var tool = builder.start();
      TestStage.run(() -> workbench.parts().models().navigation().show(Perspective.INVENTORY));
      workbench.awaitWords("Being changed");

      var lines = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().lines()
          .toList();
      assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(lines.getLast()).contains("\"status\":\"complete\"");
      workbench.awaitWords("2 Linodes, 1 NodeBalancers, 0 volumes");
      workbench.awaitWords("82 Linodes, 4 NodeBalancers, 10 volumes");
      TestStage.run(() -> workbench.parts().models().navigation().show(Perspective.DEPLOY));
      workbench.awaitWords("ha-wordpress is deployed");
    }
  }

  @Test
  void aClusterIsFoundFilteredAndDeletedWithItsName() {
    var file = PlanTexts.write(home, PlanTexts.web(3));
    try (var workbench = WorkbenchStage.show(home)) {
      TestStage.run(() -> workbench.parts().views().files().open(file));
      workbench.awaitPlan();
      workbench.click("Deploy");
      workbench.awaitWords("shop is deployed");
      workbench.click("Show in the inventory");
      workbench.awaitWords("Linodes 3");
      TableView<?> table = workbench.find(TableView.class, _ -> true);
      assertThat(table.getItems()).hasSize(3);

      workbench.robot()
          .clickOn(workbench.find(TextField.class, field -> field.getPromptText().startsWith("Find")))
          .write("web[2]");
      assertThat(table.getItems()).hasSize(1);
      workbench.click("NodeBalancers 1");
      assertThat(table.getItems()).isEmpty();

      workbench.click("Delete the cluster…");
      workbench.awaitWords("Delete shop");
      workbench.stage().screenshot("inventory-delete");
      workbench.robot()
          .clickOn(
              workbench.find(TextField.class, field -> "Name of the cluster".equals(field.getPromptText())))
          .write("shop");
      workbench.click("Delete 5 resources");

      workbench.awaitWords("shop is deleted");
      assertThat(workbench.shows("3 planned")).isTrue();
      TestStage.run(() -> workbench.parts().models().navigation().show(Perspective.INVENTORY));
      workbench.awaitWords("No clusters yet");
      workbench.stage().screenshot("inventory-empty");
    }
  }

  @Test
  void volumesStayUnlessTheUserWantsThemDeleted() {
    var file = PlanTexts.write(home, PlanTexts.web(1).replace("        tags: [front]\n",
        "        tags: [front]\n        storage:\n          - {label: data, size: 10GB, type: blockstore}\n"));
    try (var workbench = WorkbenchStage.show(home)) {
      TestStage.run(() -> workbench.parts().views().files().open(file));
      workbench.awaitPlan();
      workbench.click("Deploy");
      workbench.awaitWords("shop is deployed");
      workbench.click("Show in the inventory");
      workbench.awaitWords("Volumes 1");

      workbench.click("Delete the cluster…");
      workbench.awaitWords("1 resource is kept");
      workbench.robot().clickOn(workbench.find(CheckBox.class, _ -> true));
      workbench.awaitWords("Delete 4 resources");
      workbench.robot()
          .clickOn(
              workbench.find(TextField.class, field -> "Name of the cluster".equals(field.getPromptText())))
          .write("shop");
      workbench.click("Delete 4 resources");

      workbench.awaitWords("shop is deleted");
    }
  }
}
