package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Dragger;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanFile;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// A person puts figures where they are wanted.
@OnDisplay
class HandStory {
  private static final PlanFile PLAN = Plans.file("shop.yaml", """
      name: shop
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1, count: 3, uses: [memcached]}
        - {name: cache, type: g6-standard-2, software: [memcached.node]}
        - {name: app, type: g6-standard-1}
        nodebalancers:
        - {name: lb, tag: web, port: 80}
      - region: eu-central
        nodes:
        - {name: web, type: g6-standard-1}
      """);
  private static final Set<String> THREE = Set.of("us-east/web", "us-east/cache", "us-east/app");

  private final FxRobot robot = new FxRobot();
  private PlanStage shown;
  private Dragger dragger;

  @BeforeEach
  void open() {
    show(Theme.LIGHT);
  }

  private void show(Theme theme) {
    shown = PlanStage.show(1376, 800, theme);
    shown.open(PLAN);
    dragger = Dragger.on(shown);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void aFigureIsDraggedWithinItsRegionAndThePlanStaysAsItIs() {
    var text = dragger.text();
    var before = box("us-east/app");
    dragger.hover(dragger.place("us-east/app"),
        new Point2D(dragger.place("us-east/app").getX() + 9, dragger.place("us-east/cache").getY()));
    assertThat(dragger.hint()).contains("Move here");
    shown.stage().screenshot("hand-guides-light");
    dragger.drop();
    var after = box("us-east/app");
    assertThat(after.x()).isGreaterThan(before.x());
    assertThat(after.centerY()).isEqualTo(box("us-east/cache").centerY());
    assertThat(dragger.text()).isEqualTo(text);
    assertThat(undo()).contains("Move app");
    assertThat(TestStage.onFx(() -> shown.session().dirtyProperty().get())).isTrue();
    assertThat(hand().figures()).containsOnlyKeys("us-east/app");
    shown.stage().screenshot("hand-placed-light");
    TestStage.run(shown.session()::undo);
    shown.settle();
    assertThat(box("us-east/app")).isEqualTo(before);
    assertThat(TestStage.onFx(() -> shown.session().dirtyProperty().get())).isFalse();
    TestStage.run(shown.session()::redo);
    shown.settle();
    assertThat(box("us-east/app")).isEqualTo(after);
  }

  @Test
  void severalFiguresKeepTheirDistancesAndGoOnTogether() {
    var web = box("us-east/web");
    var lb = box("us-east/lb/nodebalancer");
    select(Set.of("us-east/web", "us-east/lb/nodebalancer"));
    hoverBelow("us-east/web");
    dragger.drop();
    var moved = box("us-east/web");
    assertThat(moved).isNotEqualTo(web);
    assertThat(box("us-east/lb/nodebalancer"))
        .isEqualTo(lb.plus(moved.x() - web.x(), moved.y() - web.y()));
    assertThat(undo()).contains("Move 2 figures");
  }

  @Test
  void withControlHeldAFigureStandsExactlyWhereItIsLetGo() {
    var before = box("us-east/app");
    double zoom = TestStage.onFx(() -> shown.view().diagram().cameraProperty().get().zoom());
    var from = dragger.place("us-east/app");
    dragger.hover(from, from.add(18, 18));
    robot.press(KeyCode.CONTROL).moveTo(from.add(30, 29)).moveTo(from.add(31, 30));
    dragger.drop();
    robot.release(KeyCode.CONTROL);
    assertThat(Math.abs(box("us-east/app").x() - before.x() - 31 / zoom)).isLessThan(1.6);
    assertThat(Math.abs(box("us-east/app").y() - before.y() - 30 / zoom)).isLessThan(1.6);
  }

  @Test
  void theKeyboardMovesWhatIsSelectedAndItsStepsAreUndoneAsOne() {
    var before = box("us-east/app");
    robot.clickOn(dragger.place("us-east/app"));
    robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.DOWN)
        .push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    shown.settle();
    assertThat(box("us-east/app")).isEqualTo(before.plus(16, 17));
    TestStage.run(shown.session()::undo);
    shown.settle();
    assertThat(box("us-east/app")).isEqualTo(before);
    assertThat(undo()).isEmpty();
  }

  @Test
  void aRegionIsDraggedByItsHeader() {
    var before = box("eu-central");
    var web = box("eu-central/web");
    dragger.hover(dragger.header("eu-central"), dragger.header("eu-central").add(48, 120));
    assertThat(dragger.hint()).contains("Move here");
    dragger.drop();
    var after = box("eu-central");
    assertThat(after).isNotEqualTo(before);
    assertThat(box("eu-central/web"))
        .isEqualTo(web.plus(after.x() - before.x(), after.y() - before.y()));
    assertThat(undo()).contains("Move eu-central");
  }

  @Test
  void figuresAreAlignedByTheirMenuAndArrangedAutomaticallyAgain() {
    var before = THREE.stream().collect(Collectors.toMap(id -> id, this::box));
    hoverBelow("us-east/app");
    dragger.drop();
    for (int step = 0; step < 6; step++)
      robot.push(KeyCode.ALT, KeyCode.DOWN);
    shown.settle();
    select(THREE);
    robot.rightClickOn(dragger.place("us-east/cache"));
    robot.clickOn("Arrange");
    shown.stage().awaitRendered();
    shown.stage().screenshot("hand-menu-light");
    robot.clickOn("Align left");
    shown.settle();
    double left = THREE.stream().map(this::box).mapToDouble(Box::x).min().orElseThrow();
    assertThat(THREE).allMatch(id -> box(id).x() == left);
    assertThat(undo()).contains("Align left: 3 figures");
    TestStage.run(() -> shown.view().arranging().release());
    shown.settle();
    THREE.forEach(id -> assertThat(box(id)).isEqualTo(before.get(id)));
  }

  @Test
  void whatCannotBeArrangedSaysWhy() {
    select(Set.of("us-east/web"));
    assertThat(reason(Arrangement.LEFT)).isEqualTo("Select 2 figures or more of one region");
    select(Set.of("us-east/web", "us-east/cache"));
    assertThat(reason(Arrangement.ACROSS)).isEqualTo("Select 3 figures or more of one region");
    select(Set.of("us-east/web", "eu-central/web"));
    assertThat(reason(Arrangement.LEFT)).isEqualTo("They stand in different regions");
    assertThat(TestStage.onFx(() -> shown.view().arranging().reasonAgainstRelease().getValue()))
        .isEqualTo("Nothing is placed by hand");
  }

  @Test
  void aNodePlanThatIsRenamedStaysWhereItWasPut() {
    hoverBelow("us-east/app");
    dragger.drop();
    var before = box("us-east/app");
    robot.clickOn(dragger.place("us-east/app")).push(KeyCode.F2).write("back").push(KeyCode.ENTER);
    shown.settle();
    assertThat(box("us-east/back")).isEqualTo(before);
  }

  @Test
  void theSameInTheDark() {
    shown.close();
    show(Theme.DARK);
    hoverBelow("us-east/app");
    shown.stage().screenshot("hand-guides-dark");
    dragger.drop();
    select(THREE);
    shown.stage().screenshot("hand-placed-dark");
    assertThat(hand().figures()).containsOnlyKeys("us-east/app");
  }

  /// Drags a figure into the free room below the others of its region.
  private void hoverBelow(String id) {
    var from = dragger.place(id);
    var to = TestStage.onFx(() -> {
      var diagram = shown.view().diagram();
      var region = diagram.boxOf("us-east").orElseThrow();
      var place = diagram.localToScreen(region.maxX() - 118, region.maxY() - 8);
      return new Point2D(place.getX(), place.getY());
    });
    dragger.hover(from, to);
  }

  private void select(Set<String> ids) {
    TestStage.run(() -> shown.session().selectionProperty().set(ids));
    shown.stage().awaitRendered();
  }

  private String reason(Arrangement arrangement) {
    return TestStage.onFx(() -> shown.view().arranging().reasonAgainst(arrangement).getValue());
  }

  private Box box(String id) {
    return TestStage.onFx(() -> shown.view().diagram().placed().orElseThrow().layout().box(id));
  }

  private HandLayout hand() {
    return TestStage.onFx(() -> shown.session().handProperty().getValue());
  }

  private Optional<String> undo() {
    return TestStage.onFx(() -> shown.session().undoLabelProperty().get());
  }
}
