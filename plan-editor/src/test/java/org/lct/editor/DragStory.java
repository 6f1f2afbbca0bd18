package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// A person designs a cluster with mouse and keyboard.
@OnDisplay
class DragStory {
  private final FxRobot robot = new FxRobot();
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.file("new.yaml", """
        # mine
        name: new
        regions:
        - region: us-east
          nodes:
          - name: web
            type: g6-standard-1
          nodebalancers:
          - {name: lb, tag: web, port: 80}
        - region: eu-central
          nodes:
          - {name: app, type: g6-standard-1}
        """));
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void softwareIsDraggedIntoARegion() {
    search("redis");
    hover(row("Redis"), place("eu-central"));
    assertThat(hint()).hasValueSatisfying(words -> assertThat(words).startsWith("Add "));
    shown.stage().screenshot("drag-accepted");
    robot.drop();
    shown.settle();
    assertThat(text()).startsWith("# mine\n").contains("software: [redis.");
    assertThat(undo()).hasValueSatisfying(words -> assertThat(words).startsWith("Add "));
    TestStage.run(shown.session()::undo);
    assertThat(text()).doesNotContain("redis");
  }

  @Test
  void whatCannotBeDroppedSaysWhyAndWritesNothing() {
    var before = text();
    hover(place("us-east/lb/nodebalancer"), place("eu-central/app"));
    assertThat(hint()).contains("A NodeBalancer reaches nodes of its own region only, which is us-east");
    shown.stage().screenshot("drag-refused");
    robot.drop();
    shown.settle();
    assertThat(hint()).isEmpty();
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void aNodePlanIsDraggedToAnotherRegion() {
    hover(place("us-east/web"), header("eu-central"));
    assertThat(hint()).contains("Move 1 part to eu-central");
    robot.drop();
    shown.settle();
    assertThat(ids("eu-central")).contains("eu-central/web", "eu-central/app");
  }

  @Test
  void theSameIsDoneByKeyboard() {
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of("eu-central")));
    search("nodebalancer");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.settle();
    assertThat(ids("eu-central")).contains("eu-central/balancer/nodebalancer");
    TestStage.run(() -> shown.view().diagram().requestFocus());
    robot.push(KeyCode.DELETE);
    shown.settle();
    assertThat(ids("eu-central")).containsExactly("eu-central/app");
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of("us-east/web")));
    robot.push(KeyCode.CONTROL, KeyCode.D);
    shown.settle();
    assertThat(ids("us-east")).contains("us-east/web-2");
  }

  @Test
  void backspaceLeadsOutOfARegionAndRemovesNothing() {
    var before = text();
    robot.clickOn(place("us-east/web")).push(KeyCode.BACK_SPACE);
    shown.settle();
    assertThat(TestStage.onFx(() -> shown.session().selectionProperty().get())).containsExactly("us-east");
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void thePaletteSaysWhyWhatIsTakenCannotGoThere() {
    search("volume");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.stage().awaitRendered();
    assertThat(TestStage.onFx(() -> ((Label) shown.view().lookup(".palette-refusal")).getText()))
        .isEqualTo("Let it go inside a region");
  }

  @Test
  void aWholeStackIsOpened() {
    search("whole stacks galera");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.settle();
    assertThat(shown.asked()).singleElement().satisfies(asked -> assertThat(asked).startsWith("open "));
  }

  private void search(String words) {
    TestStage.run(() -> {
      var search = (TextField) shown.view().lookup(".palette .text-field");
      search.setText(words);
      search.requestFocus();
    });
    shown.stage().awaitRendered();
  }

  /// Drags from one place to another without letting go.
  private void hover(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.add(12, 12)).moveTo(from.midpoint(to)).moveTo(to).moveTo(to.add(2, 2));
    shown.stage().await(() -> hint().isPresent());
  }

  private Optional<String> hint() {
    return TestStage
        .onFx(() -> shown.view().lookupAll(".drag-hint").stream().filter(label -> label.isVisible())
            .map(Label.class::cast).map(Label::getText).findFirst());
  }

  private Point2D row(String name) {
    return TestStage.onFx(() -> shown.view().lookupAll(".palette .palette-row .label").stream()
        .map(Label.class::cast).filter(label -> label.getText().startsWith(name)).findFirst()
        .map(label -> label.localToScreen(20, 8)).orElseThrow());
  }

  private Point2D place(String id) {
    return TestStage.onFx(() -> {
      var box = shown.view().diagram().boxOf(id).orElseThrow();
      return shown.view().diagram().localToScreen(box.centerX(), box.centerY());
    });
  }

  private Point2D header(String region) {
    return TestStage.onFx(() -> {
      var box = shown.view().diagram().boxOf(region).orElseThrow();
      return shown.view().diagram().localToScreen(box.centerX(), box.y() + 10);
    });
  }

  private String text() {
    return TestStage.onFx(() -> shown.session().documentProperty().get().orElseThrow().text());
  }

  private Optional<String> undo() {
    return TestStage.onFx(() -> shown.session().undoLabelProperty().get());
  }

  private List<String> ids(String region) {
    return TestStage
        .onFx(() -> shown.session().planProperty().get().orElseThrow().region(region).orElseThrow()
            .parts().stream().map(part -> part.id()).toList());
  }
}
