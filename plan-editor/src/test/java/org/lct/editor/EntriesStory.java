package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// What the lists of the inspector say of their entries.
@OnDisplay
class EntriesStory {
  private static final String PLAN = """
      name: shop
      regions:
      - region: us-west
        nodes:
        - name: web
          type: g6-standard-1
          image: linode/debian12
          tags: [app]
          storage:
          - {label: system, size: 20GB, fs: ext4}
          - {label: more, size: 1000MB, fs: xfs}
        - {name: db, type: g6-standard-1, image: linode/debian12}
      order:
      - db
      - [web, app]
      """;

  private PlanStage shown;

  @BeforeEach
  void open() {
    shown = PlanStage.show(Plans.file("shop.yaml", PLAN));
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void aStageIsCalledByTheNodePlansThatStartInIt() {
    shown.select("/");
    shown.unfold("Start order");
    assertThat(words(".entry > .entry-heading .name")).containsExactly("db", "web app");
  }

  @Test
  void aRowOfTheTableThatIsOpenLeavesTheRestToItsFields() {
    shown.select("us-west/web");
    shown.unfold("Disks and volumes");
    // The second is open because something is wrong with it.
    assertThat(words(".entry-cell.name")).containsExactly("system", "20GB", "ext4", "more");
    var fold = TestStage.onFx(() -> shown.view().lookupAll(".entry-row .button").stream()
        .map(ButtonBase.class::cast).filter(one -> one.getAccessibleText().contains("system")).findFirst())
        .orElseThrow();
    new FxRobot().clickOn(fold);
    shown.settle();
    assertThat(words(".entry-cell.name")).containsExactly("system", "more");
    shown.stage().screenshot("entries-open");
    new FxRobot().clickOn(fold);
    shown.settle();
    assertThat(words(".entry-cell.name")).containsExactly("system", "20GB", "ext4", "more");
  }

  private List<String> words(String selector) {
    return TestStage.onFx(() -> shown.view().lookupAll(selector).stream().filter(Node::isVisible)
        .map(Labeled.class::cast).map(Labeled::getText).toList());
  }
}
