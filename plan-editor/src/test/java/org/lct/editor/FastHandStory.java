package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Dragger;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// A hand is so fast that it is somewhere else when its drag is noticed.
@OnDisplay
class FastHandStory {
  private static final String WEB = "us-east/web";

  private PlanStage shown;
  private Dragger dragger;
  private FxRobot robot;

  @BeforeEach
  void open() {
    shown = PlanStage.show(Plans.file("shop.yaml", """
        name: shop
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1}
        - region: eu-central
          nodes:
          - {name: app, type: g6-standard-1}
        """));
    dragger = Dragger.on(shown);
    robot = dragger.robot();
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void whatBeginsOnTheGroundSelectsThoughItsFirstStepEndsOnAFigure() {
    robot.moveTo(beside(WEB)).press(MouseButton.PRIMARY);
    jump(dragger.place(WEB));
    robot.moveBy(4, 4);
    assertThat(dragger.hint()).isEmpty();
    robot.release(MouseButton.PRIMARY);
    shown.stage().await(() -> shown.session().selectionProperty().get().equals(Set.of(WEB)));
  }

  @Test
  void whatBeginsOnAFigureDragsItThoughItsFirstStepEndsElsewhere() {
    robot.moveTo(dragger.place(WEB)).press(MouseButton.PRIMARY);
    jump(dragger.header("eu-central"));
    shown.stage().await(() -> robot.moveBy(1, 0).moveBy(-1, 0), () -> dragger.hint().isPresent());
    assertThat(dragger.hint()).contains("Move 1 part to eu-central");
    dragger.drop();
    shown.stage().await(() -> shown.session().planProperty().get().orElseThrow().has("eu-central/web"));
  }

  private void jump(Point2D to) {
    TestStage.run(() -> new Robot().mouseMove(to));
  }

  private Point2D beside(String id) {
    return TestStage.onFx(() -> {
      var box = shown.view().diagram().boxOf(id).orElseThrow();
      return shown.view().diagram().localToScreen(box.x() - 8, box.centerY());
    });
  }
}
