package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.Representation;
import org.lct.editor.session.PlanSession;
import org.lct.editor.testing.Dragger;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// A person who has never seen the format draws a cluster in two regions, and looks at what was written.
@OnDisplay
class BuildStory {
  private static final String NOTHING = "name: shop\nformat: 2\nregions: []\n";
  private static final String DRAWN = """
      name: shop
      format: 2
      regions:
        - region: us-east
          nodes:
            - name: nodes
              type: g6-standard-2
              count: 4
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
          nodebalancers:
            - name: nodes-nb
              tag: nodes
              port: 80
              protocol: http
        - region: eu-central
          nodes:
            - name: broker
              type: g6-dedicated-4
              count: 3
              storage:
                - label: data
                  size: 200GB
                  fs: xfs
                  type: blockstore
                  mount: /var/lib/kafka
              software: [kafka.broker]
      """;
  @TempDir
  private Path home;

  @Test
  void aClusterInTwoRegionsIsDrawnFromNothingUndoneRedoneAndSaved() throws Exception {
    var file = Files.writeString(home.resolve("shop.yaml"), NOTHING);
    try (var shown = WorkbenchStage.show(home.resolve("home"))) {
      var session = shown.parts().models().session();
      TestStage.run(() -> shown.parts().views().files().open(file));
      shown.awaitPlan();
      var dragger = new Dragger(session, shown.parts().views().plan(), shown.stage(), shown.robot());
      draw(shown, dragger);
      shown.restHands();
      shown.stage().screenshot("build-drawn");
      assertThat(dragger.text()).isEqualTo(DRAWN);

      assertThat(undoAll(shown, session)).containsExactly("Write g6-standard-2", "Change Type of nodes",
          "Change the count of nodes", "Let nodes use redis", "Add nodes-nb", "Add broker", "Add node",
          "Add nodes", "Add eu-central", "Add us-east");
      assertThat(dragger.text()).isEqualTo(NOTHING);
      while (TestStage.onFx(() -> session.redoLabelProperty().get()).isPresent())
        step(shown, session, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      assertThat(dragger.text()).isEqualTo(DRAWN);

      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.stage().await(() -> !session.dirtyProperty().get());
      assertThat(file).content().isEqualTo(DRAWN);
      TestStage.run(() -> shown.parts().views().plan().representationProperty().set(Representation.SPLIT));
      shown.stage().screenshot("build-split");
    }
  }

  private static void draw(WorkbenchStage shown, Dragger dragger) {
    put(dragger, "us-east", "us-east", dragger::canvas);
    put(dragger, "eu-central", "eu-central", dragger::canvas);
    put(dragger, "general", "General", () -> dragger.place("us-east"));
    put(dragger, "redis", "Redis", () -> dragger.place("us-east/nodes").add(0, 90));
    put(dragger, "kafka broker", "Apache Kafka", () -> dragger.place("eu-central"));
    put(dragger, "nodebalancer", "NodeBalancer", () -> dragger.place("us-east/nodes"));
    dragger.hover(dragger.place("us-east/nodes"), dragger.place("us-east/node"));
    dragger.drop();
    shown.click("Let nodes use redis");
    dragger.settle();
    count(shown, dragger, "us-east/nodes", 3);
    mistype(shown, dragger);
  }

  private static void put(Dragger dragger, String words, String row, Supplier<Point2D> place) {
    dragger.search(words);
    dragger.hover(dragger.row(row), place.get());
    dragger.drop();
  }

  private static void count(WorkbenchStage shown, Dragger dragger, String id, int more) {
    shown.robot().clickOn(dragger.place(id));
    for (int at = 0; at < more; at++)
      shown.press(KeyCode.ADD);
    dragger.settle();
  }

  /// Types a type that there is not, and takes what is proposed in its place.
  private static void mistype(WorkbenchStage shown, Dragger dragger) {
    var type = shown.find(TextField.class, field -> "Type".equals(field.getAccessibleText()));
    shown.robot().clickOn(type).push(KeyCode.CONTROL, KeyCode.A).write("g6-standart-2").push(KeyCode.ENTER);
    dragger.settle();
    shown.stage().screenshot("build-mistyped");
    shown.press(KeyCode.F8);
    shown.press(KeyCode.ALT, KeyCode.ENTER);
    dragger.settle();
  }

  /// Undoes until there is nothing left; the words of every step.
  private static List<String> undoAll(WorkbenchStage shown, PlanSession session) {
    var deeds = new ArrayList<String>();
    while (TestStage.onFx(() -> session.undoLabelProperty().get()).isPresent()) {
      deeds.add(TestStage.onFx(() -> session.undoLabelProperty().get()).orElseThrow());
      step(shown, session, KeyCode.CONTROL, KeyCode.Z);
    }
    return deeds;
  }

  private static void step(WorkbenchStage shown, PlanSession session, KeyCode... keys) {
    var before = TestStage.onFx(() -> session.documentProperty().get());
    shown.press(keys);
    shown.stage().await(() -> !before.equals(session.documentProperty().get()));
  }
}
