package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Dragger;
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
  private Dragger dragger;

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
    dragger = Dragger.on(shown);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void softwareIsDraggedIntoARegion() {
    dragger.search("redis");
    dragger.hover(dragger.row("Redis"), dragger.place("eu-central"));
    assertThat(dragger.hint()).hasValueSatisfying(words -> assertThat(words).startsWith("Add "));
    shown.stage().screenshot("drag-accepted");
    dragger.drop();
    assertThat(dragger.text()).startsWith("# mine\n").contains("software: [redis.");
    assertThat(undo()).hasValueSatisfying(words -> assertThat(words).startsWith("Add "));
    TestStage.run(shown.session()::undo);
    assertThat(dragger.text()).doesNotContain("redis");
  }

  @Test
  void whatCannotBeDroppedSaysWhyAndWritesNothing() {
    var before = dragger.text();
    dragger.hover(dragger.place("us-east/lb/nodebalancer"), dragger.place("eu-central/app"));
    assertThat(dragger.hint())
        .contains("A NodeBalancer reaches nodes of its own region only, which is us-east");
    shown.stage().screenshot("drag-refused");
    dragger.drop();
    assertThat(dragger.hint()).isEmpty();
    assertThat(dragger.text()).isEqualTo(before);
  }

  @Test
  void whoGoesOnWithTheMouseIsNotToldOfKeys() {
    robot.clickOn(dragger.place("us-east/lb/nodebalancer"));
    awaitSelected("us-east/lb/nodebalancer");
    robot.push(KeyCode.C);
    shown.stage().await(() -> dragger.hint().equals(Optional.of("Connect or move it")));
    dragger.hover(dragger.place("us-east/lb/nodebalancer"), dragger.place("us-east/web"));
    dragger.drop();
    assertThat(dragger.hint()).isEmpty();
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of("us-east/web")));
    robot.push(KeyCode.C);
    shown.stage().await(() -> dragger.hint().isPresent());
    robot.clickOn(dragger.canvas());
    shown.stage().await(() -> dragger.hint().isEmpty());
  }

  @Test
  void aNodePlanIsDraggedToAnotherRegion() {
    dragger.hover(dragger.place("us-east/web"), dragger.header("eu-central"));
    assertThat(dragger.hint()).contains("Move 1 part to eu-central");
    dragger.drop();
    assertThat(ids("eu-central")).contains("eu-central/web", "eu-central/app");
  }

  @Test
  void aMoveThatPartsANodePlanFromItsNodeBalancerSaysSo() {
    dragger.hover(dragger.place("us-east/web"), dragger.header("eu-central"));
    assertThat(TestStage.onFx(() -> ((Label) shown.view().lookup(".drag-note")).getText()))
        .isEqualTo("lb then sends no traffic to web any more");
    shown.stage().screenshot("drag-parting");
    dragger.drop();
  }

  @Test
  void aVolumeOfARegionIsDraggedOntoANodePlan() {
    dragger.search("volume");
    dragger.hover(dragger.row("Volume"), dragger.header("us-east"));
    assertThat(dragger.hint()).contains("Add data");
    dragger.drop();
    assertThat(ids("us-east")).contains("us-east/volume.data");
    dragger.hover(dragger.place("us-east/volume.data"), dragger.place("us-east/web"));
    assertThat(dragger.hint()).contains("Attach data to web[1]");
    shown.stage().screenshot("drag-attach");
    dragger.drop();
    assertThat(dragger.text()).contains("    attach-to: web[1]\n");
  }

  @Test
  void whatIsPastedIsPutThereOrSaysWhyNot() {
    TestStage.run(() -> {
      shown.session().selectionProperty().set(Set.of("eu-central"));
      shown.view().diagram().requestFocus();
    });
    clipboard("hello");
    robot.push(KeyCode.CONTROL, KeyCode.V);
    shown.stage().await(() -> shown.session().refusalProperty().get().isPresent());
    shown.stage().awaitRendered();
    shown.stage().screenshot("paste-refused");
    clipboard("- name: cache\n  type: g6-nanode-1\n");
    robot.push(KeyCode.CONTROL, KeyCode.V);
    dragger.settle();
    assertThat(ids("eu-central")).contains("eu-central/cache");
    assertThat(TestStage.onFx(() -> shown.session().refusalProperty().get())).isEmpty();
  }

  @Test
  void aRegionIsCopiedIntoAnother() {
    TestStage.run(() -> {
      shown.session().selectionProperty().set(Set.of("us-east"));
      shown.view().diagram().requestFocus();
    });
    robot.push(KeyCode.CONTROL, KeyCode.C);
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of("eu-central")));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    dragger.settle();
    assertThat(ids("eu-central")).contains("eu-central/app", "eu-central/web", "eu-central/lb/nodebalancer");
    robot.push(KeyCode.CONTROL, KeyCode.D);
    dragger.settle();
    assertThat(ids("eu-central")).contains("eu-central/web-2", "eu-central/lb-2/nodebalancer")
        .doesNotContain("eu-central/app-2");
  }

  private static void clipboard(String text) {
    TestStage.run(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void theSameIsDoneByKeyboard() {
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of("eu-central")));
    dragger.search("nodebalancer");
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
    var before = dragger.text();
    robot.clickOn(dragger.place("us-east/web"));
    awaitSelected("us-east/web");
    robot.push(KeyCode.BACK_SPACE);
    awaitSelected("us-east");
    assertThat(dragger.text()).isEqualTo(before);
  }

  @Test
  void thePaletteSaysWhyWhatIsTakenCannotGoThere() {
    dragger.search("volume");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.stage().await(() -> ((Label) shown.view().lookup(".palette-refusal")).getText()
        .equals("Let it go inside a region"));
  }

  @Test
  void aWholeStackIsOpened() {
    dragger.search("whole stacks galera");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.settle();
    assertThat(shown.asked()).singleElement().satisfies(asked -> assertThat(asked).startsWith("open "));
  }

  @Test
  void aWholeStackThatIsLetGoIsOpenedAsAPlanOfItsOwn() {
    var before = dragger.text();
    dragger.search("whole stacks galera");
    dragger.hover(dragger.row("Galera"), dragger.place("us-east/web"));
    assertThat(dragger.hint()).hasValueSatisfying(
        words -> assertThat(words).startsWith("Open Galera").endsWith("as a plan of its own"));
    shown.stage().screenshot("drag-stack");
    dragger.drop();
    assertThat(shown.asked()).containsExactly("open galera.yaml");
    assertThat(TestStage.onFx(() -> shown.session().plans().getFirst().nameProperty().get()))
        .isEqualTo("new.yaml");
    TestStage.run(() -> shown.session().show(shown.session().plans().getFirst()));
    assertThat(dragger.text()).isEqualTo(before);
  }

  private void awaitSelected(String id) {
    shown.stage().await(() -> shown.session().selectionProperty().get().equals(Set.of(id)));
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
