package org.lct.editor.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.figures.Problem;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// A misspelt counter is mended, by mouse and by keyboard, and put back.
@OnDisplay
class QuickFixStory {
  private static final String REPLACE = "Replace kafkacounte3 by kafkacounter3";
  private static final String DECLARE = "Declare the counter kafkacounte3";

  private final FxRobot robot = new FxRobot();
  private PlanStage shown;
  private String before;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.iotCruncher());
    before = text();
    TestStage.run(() -> shown.view().problems().next());
    shown.settle();
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void aFixIsPressedAndUndone() {
    assertThat(links()).containsExactly(REPLACE, DECLARE);
    shown.stage().screenshot("quick-fix");

    robot.clickOn(REPLACE);
    shown.settle();
    assertThat(problems()).noneMatch(QuickFixStory::isAboutTheCounter);
    assertThat(text()).isEqualTo(before.replace("{kafkacounte3}", "{kafkacounter3}")).isNotEqualTo(before);
    assertThat(undo()).contains(REPLACE);
    shown.stage().screenshot("quick-fix-done");

    TestStage.run(shown.session()::undo);
    shown.settle();
    assertThat(text()).isEqualTo(before);
    assertThat(problems()).anyMatch(QuickFixStory::isAboutTheCounter);
  }

  @Test
  void theFixesAreReachedWithTheTabKeyAndTheKeyboardStaysInTheListAfterwards() {
    TestStage.run(() -> list().requestFocus());
    robot.push(KeyCode.TAB);
    assertThat(focused()).isInstanceOfSatisfying(Hyperlink.class,
        link -> assertThat(link.getText()).isEqualTo(REPLACE));
    robot.push(KeyCode.TAB).push(KeyCode.SPACE);
    shown.settle();
    assertThat(undo()).contains(DECLARE);
    assertThat(text()).isEqualTo(before.replace("[kafkacounter3]", "[kafkacounter3, kafkacounte3]"));
    assertThat(focused()).isEqualTo(TestStage.onFx(this::list));
  }

  @Test
  void keysDoTheFirstFixAndGoOnFromThere() {
    TestStage.run(() -> {
      shown.view().diagram().requestFocus();
      shown.view().problems().next();
    });
    var second = current().orElseThrow();
    var third = problems().get(2);
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    shown.settle();
    assertThat(problems()).doesNotContain(second);
    assertThat(current()).isEmpty();
    robot.push(KeyCode.F8);
    assertThat(current()).contains(third);
  }

  @Test
  void theBestFixStandsInTheRowOfItsProblem() {
    var row = TestStage.onFx(() -> shown.view().lookupAll(".problem-row .problem-fix").stream()
        .map(Hyperlink.class::cast).filter(link -> link.getText().equals(REPLACE)).findFirst().orElseThrow());
    robot.clickOn(row);
    shown.settle();
    assertThat(undo()).contains(REPLACE);
  }

  @Test
  void keysFixWhatIsSelectedWhereNobodyIsAtAProblem() {
    var figures = problems().stream().filter(QuickFixStory::isAboutTheCounter).findFirst().orElseThrow()
        .figures();
    shown.close();
    shown = PlanStage.show(Plans.iotCruncher());
    TestStage.run(() -> shown.session().selectionProperty().set(figures));
    shown.settle();
    assertThat(current()).isEmpty();
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    shown.settle();
    assertThat(undo()).isPresent();
  }

  @Test
  void theMenuOfAProblemHasItsFixes() {
    TestStage.run(() -> list().requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    shown.stage().awaitRendered();
    shown.stage().screenshot("quick-fix-menu");
    assertThat(robot.lookup(".context-menu .menu-item > .label").queryAllAs(Label.class))
        .extracting(Label::getText).contains(REPLACE, DECLARE);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.settle();
    assertThat(undo()).get().isIn(REPLACE, DECLARE);
  }

  private static boolean isAboutTheCounter(Problem problem) {
    return problem.diagnostic().code().equals("unknown-counter");
  }

  private List<String> links() {
    return TestStage.onFx(() -> shown.view().lookupAll(".remedy .hyperlink").stream()
        .map(link -> ((Hyperlink) link).getText()).toList());
  }

  private ListView<?> list() {
    return (ListView<?>) shown.view().lookup(".problems");
  }

  private Node focused() {
    return TestStage.onFx(() -> shown.view().getScene().getFocusOwner());
  }

  private List<Problem> problems() {
    return TestStage.onFx(() -> shown.view().problems().problemsProperty().get());
  }

  private Optional<Problem> current() {
    return TestStage.onFx(() -> shown.view().problems().currentProperty().get());
  }

  private String text() {
    return TestStage.onFx(() -> shown.session().documentProperty().get().orElseThrow().text());
  }

  private Optional<String> undo() {
    return TestStage.onFx(() -> shown.session().undoLabelProperty().get());
  }
}
