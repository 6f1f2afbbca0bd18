package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.session.PlanChange;
import org.lct.editor.session.PlanSession;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.testing.ImmediateTasks;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/// What a person does with the text of a plan.
@OnDisplay
class SourcePaneStory {
  private static final String SMALL = """
      name: small
      regions:
      - region: us-east
        nodes:
        - name: web
          type: g6-standard-1
          count: 2
      """;

  private final FxRobot robot = new FxRobot();
  private final HeldDelay delay = new HeldDelay();
  private PlanSession session;
  private SourcePane pane;
  private TestStage stage;

  @BeforeEach
  void show() {
    session = Plans.session(new ImmediateTasks());
    pane = TestStage.onFx(() -> new SourcePane(session, delay));
    stage = TestStage.show(pane, 474, 700, Theme.LIGHT);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whatIsTypedIsDrawnAfterAMoment() {
    open(Plans.file("small.yaml", SMALL));
    typeAfter("count: 2", "0");
    assertThat(linodes()).isEqualTo(2);
    TestStage.run(delay::pass);
    assertThat(linodes()).isEqualTo(20);
    assertThat(TestStage.onFx(() -> session.undoLabelProperty().get())).contains("Typing");
  }

  @Test
  void whoeverLeavesHasTyped() {
    open(Plans.file("small.yaml", SMALL));
    typeAfter("count: 2", "1");
    TestStage.run(pane::requestFocus);
    assertThat(linodes()).isEqualTo(21);
  }

  @Test
  void aGestureIsSeenInTheTextAndTheCaretStays() {
    open(Plans.file("small.yaml", SMALL));
    caretAfter("count: 2");
    gesture();
    assertThat(TestStage.onFx(() -> area().getText())).contains("tags: [x]\n", "count: 3\n");
    assertThat(writtenLines()).containsExactly(1, 7);
    assertThat(TestStage.onFx(() -> area().getText(0, area().getCaretPosition()))).endsWith("count: 3");
    assertThat(delay.isWaiting()).isFalse();
  }

  @Test
  void textThatSaysNoPlanSaysSoAndTheLastDrawingStays() {
    open(Plans.file("small.yaml", SMALL));
    typeAfter("nodes:", " [");
    TestStage.run(delay::pass);
    assertThat(words()).anyMatch(text -> text.contains("the last one that it said is drawn"));
    assertThat(TestStage.onFx(() -> session.diagramProperty().get().regions())).hasSize(1);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    stage.awaitRendered();
    assertThat(words()).noneMatch(text -> text.contains("the last one that it said is drawn"));
    assertThat(TestStage.onFx(() -> area().getText())).isEqualTo(SMALL);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertThat(TestStage.onFx(() -> area().getText())).contains("nodes: [");
  }

  @Test
  void whoRestsOnAKeyIsToldWhatItMeansUntilTheMouseGoesOn() {
    open(Plans.file("small.yaml", SMALL));
    int key = SMALL.indexOf("count:");
    var box = TestStage.onFx(() -> area().getCharacterBoundsOnScreen(key, key + 4)).orElseThrow();
    robot.moveTo(new Point2D(box.getCenterX(), box.getCenterY()));
    stage.await(() -> !stage.tips().isEmpty());
    // What lies under the mouse itself takes it away from the text, and is gone before it can be read.
    stage.awaitRendered();
    stage.awaitRendered();
    assertThat(TestStage.onFx(stage::tips)).singleElement(STRING)
        .isEqualTo("How many nodes; 1 if absent.");
    robot.moveTo(pane, Pos.BOTTOM_CENTER, new Point2D(0, -20), Motion.DEFAULT);
    stage.await(() -> stage.tips().isEmpty());
  }

  @Test
  void theLineThatIsTypedInStaysInViewWhenTheNoteComesAndGoes() {
    open(Plans.file("long.yaml", "# about it\n".repeat(60) + SMALL));
    typeAfter("count: 2", "\nk: {");
    TestStage.run(delay::pass);
    stage.await(() -> session.planProperty().get().filter(plan -> !plan.isReadable()).isPresent());
    stage.awaitRendered();
    assertThat(isCaretSeen()).isTrue();
    robot.write("}");
    TestStage.run(delay::pass);
    stage.await(() -> session.planProperty().get().filter(plan -> plan.isReadable()).isPresent());
    stage.awaitRendered();
    assertThat(isCaretSeen()).isTrue();
  }

  private boolean isCaretSeen() {
    return TestStage.onFx(() -> area().getCaretBounds().filter(caret -> area()
        .localToScreen(area().getLayoutBounds()).contains(caret)).isPresent());
  }

  @Test
  void linesOfWindowsStayThose() {
    open(Plans.file("crlf.yaml", SMALL.replace("\n", "\r\n")));
    typeAfter("name: small", "er");
    robot.push(KeyCode.ENTER).write("budget: 5");
    TestStage.run(delay::pass);
    assertThat(TestStage.onFx(() -> session.documentProperty().get().orElseThrow().text()))
        .isEqualTo(SMALL.replace("small\n", "smaller\nbudget: 5\n").replace("\n", "\r\n"));
  }

  @Test
  void linesBeginAsDeepAsTheyBelong() {
    open(Plans.file("small.yaml", SMALL));
    typeAfter("count: 2", "");
    robot.push(KeyCode.ENTER).write("init:").push(KeyCode.ENTER).write("a").push(KeyCode.TAB).write("b");
    assertThat(TestStage.onFx(() -> area().getText())).endsWith("    count: 2\n    init:\n      a b\n");
  }

  @Test
  void aFileThatIsNoTextSaysWhyItCannotBeTypedIn() {
    open(PlanReader.read("latin.yaml", new byte[]{'n', ':', ' ', (byte) 0xE9, '\n'}));
    assertThat(words()).anyMatch(text -> text.contains("no text in UTF-8"));
    typeAfter("n:", "x");
    assertThat(TestStage.onFx(() -> area().getText())).doesNotContain("x");
    open(Plans.file("small.yaml", SMALL));
    typeAfter("name: small", "er");
    assertThat(TestStage.onFx(() -> area().getText())).contains("smaller");
  }

  @Test
  void whatFitsIsOffered() {
    open(Plans.file("small.yaml", SMALL));
    typeAfter("count: 2", "");
    robot.push(KeyCode.ENTER).write("ima").push(KeyCode.CONTROL, KeyCode.SPACE);
    stage.awaitRendered();
    assertThat(TestStage.onFx(() -> area().getText())).endsWith("    image: \n");
    robot.write("linode/debian1").push(KeyCode.CONTROL, KeyCode.SPACE);
    stage.awaitRendered();
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    stage.awaitRendered();
    assertThat(TestStage.onFx(() -> area().getText())).containsPattern("image: linode/debian1[0-9]\n");
  }

  @Test
  void whatIsCompletedWithinAWordTakesItsPlace() {
    open(Plans.file("small.yaml", SMALL));
    caretAfter("cou");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    stage.awaitRendered();
    assertThat(TestStage.onFx(() -> area().getText())).isEqualTo(SMALL);
  }

  @Test
  void aFigureLeadsToItsLinesAndALineToItsFigure() {
    open(Plans.iotCruncher());
    TestStage.run(() -> session.selectionProperty().set(Set.of("ap-south/kafkaservers3")));
    stage.awaitRendered();
    assertThat(TestStage.onFx(() -> area().getText(area().getCurrentParagraph())))
        .contains("kafkaservers3");
    caretAfter("name: sparkservers");
    TestStage.run(() -> area().requestFollowCaret());
    stage.awaitRendered();
    var at = TestStage.onFx(() -> area().getCaretBounds().orElseThrow());
    robot.clickOn(at.getMinX() - 2, at.getCenterY());
    assertThat(TestStage.onFx(() -> session.selectionProperty().get()))
        .isNotEmpty().allMatch(id -> id.endsWith("/sparkservers"));
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void picture(Theme theme) {
    TestStage.run(() -> theme.applyTo(stage.stage().getScene()));
    var plan = Plans.iotCruncher();
    open(plan);
    var before = plan.document().text();
    var after = before.replaceFirst("(?m)^(regions:.*)$", "tags: [cruncher, '2026']\nbudget: 20000\n$1");
    int line = (int) before.substring(0, before.indexOf("regions:")).lines().count() + 1;
    TestStage.run(() -> session.perform(new PlanChange("Add", Optional.empty(),
        Plans.file("iot-cruncher.yaml", after), Optional.empty(),
        List.of(new SourceRange("iot-cruncher.yaml", line, 1, line + 2, 1)))));
    stage.awaitRendered();
    assertThat(stage.screenshot("source-" + theme.name().toLowerCase(Locale.ROOT))).isNotEmptyFile();
  }

  private void gesture() {
    var next = Plans.file("small.yaml",
        SMALL.replace("small\n", "small\ntags: [x]\n").replace("count: 2", "count: 3"));
    TestStage.run(() -> session.perform(new PlanChange("Change", Optional.empty(), next, Optional.empty(),
        List.of(new SourceRange("small.yaml", 2, 1, 2, 10), new SourceRange("small.yaml", 8, 5, 8, 13)))));
    stage.awaitRendered();
  }

  private void open(PlanFile plan) {
    TestStage.run(() -> session.open(plan));
    stage.awaitRendered();
  }

  private void caretAfter(String words) {
    TestStage.run(() -> {
      area().requestFocus();
      area().moveTo(area().getText().indexOf(words) + words.length());
    });
  }

  private void typeAfter(String words, String letters) {
    caretAfter(words);
    robot.write(letters);
    stage.awaitRendered();
  }

  private SourceArea area() {
    return (SourceArea) pane.area();
  }

  private int linodes() {
    return TestStage.onFx(() -> session.planProperty().get().orElseThrow().linodes());
  }

  private List<Integer> writtenLines() {
    return TestStage.onFx(() -> IntStream.range(0, area().getParagraphs().size())
        .filter(line -> area().getParagraph(line).getParagraphStyle().contains("written")).boxed().toList());
  }

  private Set<String> words() {
    return TestStage.onFx(() -> pane.lookupAll(".label").stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .map(node -> ((Labeled) node).getText()).collect(Collectors.toSet()));
  }
}
