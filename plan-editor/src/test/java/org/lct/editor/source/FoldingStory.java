package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
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
import org.lct.testing.ImmediateTasks;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// What a person folds in the text of a plan, and what becomes of it.
@OnDisplay
class FoldingStory {
  private static final String SHOP = """
      name: shop
      regions:
      - region: us-east
        nodes:
        - name: web
          type: g6-standard-1
          count: 2
        - name: db
          type: g6-standard-2
      tags: [shop]
      """;
  private static final String WEB_FOLDED = SHOP.replace("    type: g6-standard-1\n    count: 2\n", "");

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
  void keysFoldTheBlockAtTheCaretAndShowItAgain() {
    open(Plans.file("shop.yaml", SHOP));
    caretAfter("count: 2");
    fold();
    assertThat(shown()).isEqualTo(WEB_FOLDED);
    assertThat(words()).contains("2 lines");
    assertThat(document()).isEqualTo(SHOP);
    assertThat(TestStage.onFx(() -> session.dirtyProperty().get())).isFalse();
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
    assertThat(shown()).isEqualTo(SHOP);
  }

  @Test
  void theSignBeforeALineFoldsAndTheWordsBehindItShowAgain() {
    open(Plans.file("shop.yaml", SHOP));
    robot.clickOn(signs().get(3));
    stage.awaitRendered();
    assertThat(shown()).isEqualTo(WEB_FOLDED);
    robot.clickOn(TestStage.onFx(() -> pane.lookup(".folded-lines")));
    stage.awaitRendered();
    assertThat(shown()).isEqualTo(SHOP);
  }

  @Test
  void arrowsPassWhatIsFolded() {
    open(Plans.file("shop.yaml", SHOP));
    caretAfter("count: 2");
    fold();
    robot.push(KeyCode.DOWN);
    assertThat(TestStage.onFx(() -> area().getText(area().getCurrentParagraph()))).isEqualTo("  - name: db");
    assertThat(TestStage.onFx(() -> area().caretLine())).isEqualTo(7);
    assertThat(shown()).isEqualTo(WEB_FOLDED);
  }

  @Test
  void typingBesideWhatIsFoldedLosesNothingOfIt() {
    open(Plans.file("shop.yaml", SHOP));
    caretAfter("count: 2");
    fold();
    robot.write("servers");
    TestStage.run(delay::pass);
    assertThat(document()).isEqualTo(SHOP.replace("name: web", "name: webservers"));
    assertThat(shown()).isEqualTo(WEB_FOLDED.replace("name: web", "name: webservers"));
    robot.push(KeyCode.DELETE);
    TestStage.run(delay::pass);
    assertThat(document()).isEqualTo(SHOP.replace("name: web\n", "name: webservers"));
    assertThat(shown()).isEqualTo(document());
  }

  @Test
  void whatIsFoldedIsCopiedAndDeletedWithItsLine() {
    open(Plans.file("shop.yaml", SHOP));
    caretAfter("count: 2");
    fold();
    robot.push(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.C);
    var web = "  - name: web\n    type: g6-standard-1\n    count: 2\n";
    assertThat(TestStage.onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(web);
    robot.push(KeyCode.DELETE);
    TestStage.run(delay::pass);
    assertThat(document()).isEqualTo(SHOP.replace(web, ""));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(document()).isEqualTo(SHOP);
  }

  @Test
  void everythingIsFoldedByTheMenuAndWhatIsSoughtIsShown() {
    open(Plans.file("shop.yaml", SHOP));
    TestStage.run(() -> area().requestFocus());
    robot.rightClickOn(pane.area());
    robot.clickOn("Fold all");
    stage.awaitRendered();
    assertThat(shown()).isEqualTo("name: shop\nregions:\ntags: [shop]\n");
    TestStage.run(() -> session.selectionProperty().set(Set.of("us-east/db")));
    stage.awaitRendered();
    assertThat(shown()).isEqualTo(SHOP.replace("    type: g6-standard-1\n    count: 2\n", ""));
    assertThat(TestStage.onFx(() -> area().caretLine())).isEqualTo(7);
  }

  @Test
  void whatAGestureWritesIsShown() {
    open(Plans.file("shop.yaml", SHOP));
    caretAfter("count: 2");
    fold();
    var next = Plans.file("shop.yaml", SHOP.replace("count: 2", "count: 3"));
    TestStage.run(() -> session.perform(new PlanChange("Count", Optional.empty(), next, Optional.empty(),
        List.of(new SourceRange("shop.yaml", 7, 5, 7, 13)))));
    stage.awaitRendered();
    assertThat(shown()).isEqualTo(document()).contains("count: 3");
  }

  @Test
  void linesAreMovedInAndOutInOneStepEach() {
    open(Plans.file("shop.yaml", SHOP));
    caretAfter("  type: g6-standard-1");
    robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.TAB);
    stage.awaitRendered();
    var deeper = SHOP.replace("    type: g6-standard-1\n    count", "      type: g6-standard-1\n      count");
    assertThat(document()).isEqualTo(deeper);
    assertThat(TestStage.onFx(() -> session.undoLabelProperty().get())).contains("Indent lines");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(document()).isEqualTo(SHOP);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(document()).isEqualTo(deeper);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(document()).isEqualTo(SHOP);
  }

  @Test
  void aPlanOfAThousandNodePlansIsFoldedAtOnce() {
    var plan = "name: large\nregions:\n- region: us-east\n  nodes:\n"
        + IntStream.range(0, 1000)
            .mapToObj(
                i -> "  - name: plan" + i + "\n    type: g6-standard-1\n    count: 10\n    tags: [a, b]\n")
            .collect(Collectors.joining());
    open(Plans.file("large.yaml", plan));
    TestStage.run(() -> area().fold(area().folds().foldAll()));
    stage.awaitRendered();
    assertThat(shown()).isEqualTo("name: large\nregions:\n");
    TestStage.run(() -> area().fold(area().folds().unfold(1).unfold(2).unfold(3)));
    stage.awaitRendered();
    assertThat(TestStage.onFx(() -> area().getParagraphs().size())).isEqualTo(1005);
    assertThat(TestStage.onFx(() -> area().text())).isEqualTo(plan);
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void picture(Theme theme) {
    TestStage.run(() -> theme.applyTo(stage.stage().getScene()));
    open(Plans.iotCruncher());
    TestStage.run(() -> {
      var folds = area().folds();
      for (int line : folds.blocks().keySet())
        if (area().lines().text(line).contains("- name: kafka")
            || area().lines().text(line).contains("init:"))
          folds = folds.fold(line);
      area().fold(folds);
    });
    stage.awaitRendered();
    assertThat(stage.screenshot("folded-" + theme.name().toLowerCase(Locale.ROOT))).isNotEmptyFile();
  }

  private void open(PlanFile plan) {
    TestStage.run(() -> session.open(plan));
    stage.awaitRendered();
  }

  private void caretAfter(String words) {
    TestStage.run(() -> {
      area().requestFocus();
      area().goTo(area().text().indexOf(words) + words.length());
    });
  }

  private void fold() {
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    stage.awaitRendered();
  }

  private String shown() {
    return TestStage.onFx(() -> area().getText());
  }

  private String document() {
    return TestStage.onFx(() -> session.documentProperty().get().orElseThrow().text());
  }

  private List<Node> signs() {
    return TestStage.onFx(() -> pane.lookupAll(".foldable").stream()
        .sorted(
            (one, other) -> Double.compare(one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
        .toList());
  }

  private Set<String> words() {
    return TestStage.onFx(() -> pane.lookupAll(".folded-lines").stream().map(node -> ((Label) node).getText())
        .collect(Collectors.toSet()));
  }

  private SourceArea area() {
    return (SourceArea) pane.area();
  }
}
