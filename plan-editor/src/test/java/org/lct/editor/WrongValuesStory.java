package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// What a person is told at the field who types what cannot be.
@OnDisplay
class WrongValuesStory {
  private static final String PLAN = """
      name: shop
      regions:
      - region: us-west
        nodes:
        - {name: web, type: g6-standard-1, image: linode/debian12}
        - name: db
          type: g6-standard-1
          image: linode/debian12
          storage:
          - {label: system, size: 95%, fs: ext4}
          - {label: more, size: 20%, fs: ext4}
        nodebalancers:
        - {name: lb, tag: web, port: 80}
      security:
        ssh: {from: [300.1.2.3/99]}
      """;

  private final FxRobot robot = new FxRobot();
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
  void aNameThatAnotherHasIsNotTaken() {
    shown.select("us-west/web");
    type("Name", "db");
    shown.stage().await(() -> shows("us-west has another that is called db"));
    robot.push(KeyCode.ENTER);
    shown.settle();
    assertThat(text()).isEqualTo(PLAN);
    shown.select("us-west/db");
    TestStage.run(shown.view().diagram()::requestFocus);
    robot.push(KeyCode.F2).write("web").push(KeyCode.ENTER);
    shown.stage().await(() -> shows("us-west has another that is called web"));
    assertThat(text()).isEqualTo(PLAN);
    robot.push(KeyCode.END).write("2").push(KeyCode.ENTER);
    shown.stage().await(() -> text().contains("name: web2\n"));
  }

  @Test
  void whoGaveANameGoesOnInItsField() {
    shown.select("us-west/web");
    type("Name", "front");
    robot.push(KeyCode.ENTER);
    shown.stage().await(() -> text().contains("{name: front,"));
    shown.settle();
    robot.push(KeyCode.END).write("2").push(KeyCode.ENTER);
    shown.stage().await(() -> text().contains("{name: front2,"));
  }

  @Test
  void aNumberThatCannotBeIsNotWrittenAndSaysWhy() {
    shown.select("us-west/lb/nodebalancer");
    var port = type("Port", "70000");
    shown.stage().await(() -> shows("Wanted:"));
    robot.push(KeyCode.ENTER);
    shown.settle();
    assertThat(TestStage.<String>onFx(port::getText)).isEqualTo("70000");
    assertThat(text()).isEqualTo(PLAN);
    robot.push(KeyCode.ESCAPE);
    shown.stage().await(() -> port.getText().equals("80") && !shows("Wanted:"));
  }

  @Test
  void aTypeThatIsNotInTheRegionSaysSoWhileItIsTyped() {
    shown.select("us-west/web");
    type("Type", "g1-gpu-rtx6000-1");
    shown.stage().await(() -> shows("us-west") && shows("has no GPU Linodes"));
  }

  @Test
  void aWordOfAListSaysWhatIsWrongWithItBelowTheList() {
    shown.select("/");
    shown.unfold("Security");
    shown.stage().await(() -> shows("300.1.2.3/99 is not"));
  }

  @Test
  void whatWasAddedToAListIsUndoneInItsField() {
    shown.select("/");
    var tags = TestStage.onFx(() -> shown.view().lookupAll(".text-field").stream().map(TextField.class::cast)
        .filter(one -> "Add to Tags".equals(one.getAccessibleText())).findFirst().orElseThrow());
    robot.clickOn(tags).write("front").push(KeyCode.ENTER);
    shown.stage().await(() -> text().contains("front"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    shown.stage().await(() -> text().equals(PLAN));
  }

  @Test
  void disksThatAreLargerThanTheDiskAreSaidToBe() {
    shown.select("us-west/db");
    shown.unfold("Disks and volumes");
    shown.stage().await(() -> shows("58 of 50 GB: more than the disk has"));
    shown.stage().screenshot("disk-over");
  }

  private TextField type(String label, String words) {
    var field = TestStage.onFx(() -> shown.view().lookupAll(".text-field").stream().map(TextField.class::cast)
        .filter(one -> label.equals(one.getAccessibleText())).findFirst().orElseThrow());
    robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(words);
    return field;
  }

  private boolean shows(String words) {
    return TestStage.onFx(() -> shown.view().lookupAll("*").stream().filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .anyMatch(label -> label.isVisible() && label.getText() != null && label.getText().contains(words)));
  }

  private String text() {
    return TestStage.onFx(() -> shown.session().documentProperty().get().orElseThrow().text());
  }
}
