package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.session.PlanSession;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// A person who has no mouse draws a cluster, connects it, moves a part of it, edits it and deploys it.
@OnDisplay
class KeyboardStory {
  private static final String DRAWN = """
      name: shop
      format: 2
      regions:
        - region: us-east
          nodes:
            - name: front
              type: g6-standard-1
              count: 3
              uses: [redis]
            - name: node
              type: g6-dedicated-2
              count: 3
              storage:
                - label: data
                  size: 20GB
                  fs: ext4
                  type: blockstore
                  mount: /var/lib/redis
              software: [redis.node]
        - region: eu-central
          nodes:
            - name: spare
              type: g6-nanode-1
              count: 1
      """;
  @TempDir
  private Path home;

  @Test
  void aClusterIsDrawnConnectedMovedEditedAndDeployed() throws Exception {
    Files.writeString(home.resolve("shop.yaml"), "name: shop\nformat: 2\nregions: []\n");
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      var session = shown.parts().models().session();
      TestStage.run(() -> shown.parts().views().files().open(home.resolve("shop.yaml")));
      shown.awaitPlan();
      add(shown, session, KeyCode.R, "us-east", "us-east");
      add(shown, session, KeyCode.P, "general", "us-east/nodes");
      rename(shown, session, "front", "us-east/front");
      go(shown, session, KeyCode.BACK_SPACE, "us-east");
      add(shown, session, KeyCode.P, "redis", "us-east/node");
      shown.stage().screenshot("keyboard-added");
      connect(shown, session);
      count(shown, session);
      moveOne(shown, session);
      shown.stage().screenshot("keyboard-drawn");
      assertThat(text(session)).isEqualTo(DRAWN);
      deploy(shown);
    }
  }

  /// Takes something from the palette: it goes where the user is, and the user goes to it.
  private static void add(WorkbenchStage shown, PlanSession session, KeyCode key, String words, String id) {
    if (key == KeyCode.R)
      shown.press(KeyCode.SHIFT, key);
    else
      shown.press(key);
    shown.robot().write(words).push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.stage().await(() -> session.selectionProperty().get().equals(Set.of(id)));
    shown.awaitPlan();
    // The palette, the outline, the diagram.
    shown.press(KeyCode.F6);
    shown.press(KeyCode.F6);
    shown.stage().awaitRendered();
  }

  private static void rename(WorkbenchStage shown, PlanSession session, String name, String id) {
    shown.press(KeyCode.F2);
    shown.robot().push(KeyCode.CONTROL, KeyCode.A).write(name).push(KeyCode.ENTER);
    shown.stage().await(() -> session.selectionProperty().get().equals(Set.of(id)));
    shown.awaitPlan();
  }

  private static void go(WorkbenchStage shown, PlanSession session, KeyCode key, String id) {
    shown.press(key);
    shown.stage().await(() -> session.selectionProperty().get().equals(Set.of(id)));
  }

  private static void connect(WorkbenchStage shown, PlanSession session) {
    go(shown, session, KeyCode.RIGHT, "us-east/front");
    shown.press(KeyCode.C);
    shown.awaitWords("Connect or move it");
    go(shown, session, KeyCode.LEFT, "us-east/node");
    shown.awaitWords("Let front use redis");
    shown.stage().screenshot("keyboard-connecting");
    shown.press(KeyCode.ENTER);
    shown.awaitWords("Which of these is meant?");
    shown.press(KeyCode.ENTER);
    shown.stage().await(() -> text(session).contains("uses: [redis]"));
    shown.awaitPlan();
  }

  private static void count(WorkbenchStage shown, PlanSession session) {
    go(shown, session, KeyCode.UP, "us-east/front");
    shown.press(KeyCode.ADD);
    shown.press(KeyCode.ADD);
    shown.stage().await(() -> text(session).contains("count: 3\n        uses"));
    shown.awaitPlan();
  }

  private static void moveOne(WorkbenchStage shown, PlanSession session) {
    go(shown, session, KeyCode.BACK_SPACE, "us-east");
    add(shown, session, KeyCode.P, "smallest", "us-east/nodes");
    rename(shown, session, "spare", "us-east/spare");
    add(shown, session, KeyCode.R, "eu-central", "eu-central");
    go(shown, session, KeyCode.LEFT, "us-east");
    shown.stage().screenshot("keyboard-moving");
    go(shown, session, KeyCode.ENTER, "us-east/front");
    go(shown, session, KeyCode.RIGHT, "us-east/spare");
    shown.press(KeyCode.C);
    go(shown, session, KeyCode.BACK_SPACE, "us-east");
    go(shown, session, KeyCode.RIGHT, "eu-central");
    shown.awaitWords("Move 1 part to eu-central");
    shown.press(KeyCode.ENTER);
    shown.stage().await(() -> text(session).endsWith("count: 1\n"));
    shown.awaitPlan();
  }

  private static void deploy(WorkbenchStage shown) {
    shown.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    shown.awaitWords("Deploying shop");
    shown.stage().screenshot("keyboard-deploying");
    shown.awaitWords("shop is deployed");
  }

  private static String text(PlanSession session) {
    return TestStage.onFx(() -> session.documentProperty().get().orElseThrow().text());
  }
}
