package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.outline.OutlineRow;
import org.lct.editor.testing.Dragger;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/// What a person does to the order in which a cluster starts.
@OnDisplay
class StartOrderStory {
  private static final String PLAN = """
      name: shop
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1, count: 3}
        - {name: db, type: g6-standard-4, software: [mysql.server]}
        - {name: cache, type: g6-standard-2}
      """;

  private final FxRobot robot = new FxRobot();
  private PlanStage shown;
  private Dragger dragger;

  @BeforeEach
  void show() {
    shown = PlanStage.show(1440, 760, Theme.LIGHT);
    dragger = Dragger.on(shown);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void nodesThatAreLetGoOnOthersStartAfterThem() {
    open(PLAN);
    dragger.hover(dragger.place("us-east/web"), dragger.place("us-east/cache"));
    assertThat(dragger.hint()).contains("Start web after cache");
    dragger.drop();
    assertThat(dragger.text()).isEqualTo(PLAN + "order: [cache, web]\n");
    TestStage.run(shown.session()::undo);
    assertThat(dragger.text()).isEqualTo(PLAN);
  }

  @Test
  void whereBothArePossibleTheUserChooses() {
    open(PLAN);
    dragger.hover(dragger.place("us-east/web"), dragger.place("us-east/db"));
    assertThat(dragger.hint()).contains("Let web use mysql / Start web after db: you choose when you let go");
    dragger.drop();
    assertThat(dragger.text()).isEqualTo(PLAN);
    shown.stage().screenshot("start-order-choice");
    robot.clickOn("Start web after db");
    shown.settle();
    assertThat(dragger.text()).isEqualTo(PLAN + "order: [db, web]\n");
  }

  @Test
  void aCircleIsRefusedWithItsReason() {
    open(PLAN + "order: [web, cache]\n");
    dragger.hover(dragger.place("us-east/web"), dragger.place("us-east/cache"));
    assertThat(dragger.hint()).contains("cache starts after web, so web cannot start after cache");
    assertThat(numbers()).containsExactlyInAnyOrder("1", "2");
    dragger.drop();
    assertThat(dragger.text()).endsWith("order: [web, cache]\n");
    assertThat(numbers()).isEmpty();
  }

  @Test
  void theLayerIsShownByItsKeyAndALineIsTakenAwayByDelete() {
    open(PLAN + "order: [db, cache, web]\n");
    TestStage.run(() -> shown.view().diagram().requestFocus());
    robot.push(KeyCode.L);
    shown.stage().awaitRendered();
    assertThat(numbers()).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(edges()).containsExactlyInAnyOrder(
        "cache starts after db. Delete lets both start together.",
        "web starts after cache. Delete lets both start together.");
    TestStage.run(() -> shown.view().lookupAll(".start-edge").stream()
        .filter(edge -> edge.getAccessibleText().startsWith("web")).findFirst().orElseThrow().requestFocus());
    robot.push(KeyCode.DELETE);
    shown.settle();
    assertThat(dragger.text()).endsWith("order: [db, [cache, web]]\n");
    assertThat(edges()).containsExactlyInAnyOrder(
        "cache starts after db. Delete lets both start together.",
        "web starts after db. Delete lets both start together.");
  }

  @Test
  void theMenuOfAFigureSaysWhatItStartsAfter() {
    open(PLAN + "order: [db, web]\n");
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of("us-east/cache")));
    robot.rightClickOn(dragger.place("us-east/cache"));
    choose("Starts after");
    choose("web");
    shown.settle();
    assertThat(dragger.text()).endsWith("order: [db, web, cache]\n");
    assertThat(TestStage.onFx(() -> OutlineRow.of(shown.session().planProperty().get().orElseThrow()).rows()
        .getFirst().rows().stream().map(OutlineRow::spoken).toList()))
        .contains("cache, node plan, 1 node, starts in stage 3");
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void picture(Theme theme) {
    TestStage.run(() -> theme.applyTo(shown.stage().stage().getScene()));
    open(PLAN + "order: [db, cache, web]\n");
    TestStage.run(() -> shown.view().diagram().requestFocus());
    robot.push(KeyCode.L);
    shown.stage().awaitRendered();
    assertThat(shown.stage().screenshot("start-order-" + theme.name().toLowerCase(Locale.ROOT)))
        .isNotEmptyFile();
  }

  private void open(String plan) {
    TestStage.run(() -> shown.session().open(Plans.file("shop.yaml", plan)));
    shown.settle();
  }

  /// Clicks an item of an open menu; the way down would close its submenu.
  private void choose(String words) {
    shown.stage().await(() -> item(words).isPresent());
    shown.stage().awaitRendered();
    robot.clickOn(TestStage.onFx(() -> item(words).orElseThrow()), Motion.HORIZONTAL_FIRST);
  }

  private static Optional<Node> item(String words) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
        .filter(item -> item.lookup(".label") instanceof Labeled label && words.equals(label.getText()))
        .findFirst();
  }

  private List<String> numbers() {
    return TestStage.onFx(() -> shown.view().lookupAll(".start-stage").stream()
        .map(node -> ((Labeled) node).getText()).toList());
  }

  private List<String> edges() {
    return TestStage.onFx(() -> shown.view().lookupAll(".start-edge").stream()
        .filter(edge -> edge.getAccessibleRole() == AccessibleRole.BUTTON)
        .map(edge -> edge.getAccessibleText()).toList());
  }
}
