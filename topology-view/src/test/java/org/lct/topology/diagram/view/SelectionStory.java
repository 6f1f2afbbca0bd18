package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// How a person selects several figures, by mouse and by keyboard.
@OnDisplay
class SelectionStory {
  private final FxRobot robot = new FxRobot();
  private DiagramStage shown;

  @BeforeEach
  void open() {
    shown = DiagramStage.show(SampleDiagrams.planned(), 848, 540, Theme.LIGHT);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void aRubberBandSelectsTheFiguresItTouches() {
    shown.select("eu-central/webservers");
    var before = shown.camera();
    drag(ground("us-east"), shown.center("us-east/webservers"));
    assertThat(shown.selection()).as("nothing is selected before it is let go")
        .containsExactly("eu-central/webservers");
    robot.release(MouseButton.PRIMARY);
    assertThat(shown.selection()).containsExactlyInAnyOrder("us-east/webservernb", "us-east/webservers");
    assertThat(shown.camera()).isEqualTo(before);
  }

  @Test
  void aRubberBandThatTouchesNothingSelectsNothing() {
    shown.select("us-east/webservers");
    drag(new Point2D(2, 200), new Point2D(6, 300));
    robot.release(MouseButton.PRIMARY);
    assertThat(shown.selection()).isEmpty();
  }

  @Test
  void withShiftARubberBandAdds() {
    shown.select("eu-central/webservers");
    robot.press(KeyCode.SHIFT);
    drag(ground("us-east"), shown.center("us-east/webservers"));
    robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
    assertThat(shown.selection()).containsExactlyInAnyOrder("eu-central/webservers", "us-east/webservernb",
        "us-east/webservers");
  }

  @Test
  void escapeDropsARubberBandAndNothingElse() {
    shown.select("eu-central/webservers");
    drag(ground("us-east"), shown.center("us-east/webservers"));
    robot.push(KeyCode.ESCAPE).moveBy(20, 20).release(MouseButton.PRIMARY);
    assertThat(shown.selection()).containsExactly("eu-central/webservers");
    robot.push(KeyCode.ESCAPE);
    assertThat(shown.selection()).isEmpty();
  }

  @Test
  void aFigureIsNotTheGroundOfARubberBand() {
    shown.select("eu-central/webservers");
    drag(shown.center("us-east/webservers"), shown.center("us-east/mysqlnodes"));
    robot.release(MouseButton.PRIMARY);
    assertThat(shown.selection()).containsExactly("eu-central/webservers");
  }

  @Test
  void theHeaderOfARegionIsNotTheGroundOfARubberBand() {
    shown.select("eu-central/webservers");
    drag(shown.header("us-east"), shown.center("us-east/webservers"));
    robot.release(MouseButton.PRIMARY);
    assertThat(shown.selection()).containsExactly("eu-central/webservers");
  }

  @Test
  void draggingWithTheMiddleButtonPans() {
    var before = shown.box("us-east");
    robot.moveTo(shown.center("us-east/webservers")).press(MouseButton.MIDDLE).moveBy(40, 30).moveBy(20, 10)
        .release(MouseButton.MIDDLE);
    assertPanned(before.x(), before.y());
  }

  @Test
  void draggingWhileSpaceIsHeldPansAndSelectsNothing() {
    robot.clickOn(shown.center("us-east/mysqlnodes"));
    var before = shown.box("us-east");
    robot.moveTo(shown.center("us-east/webservers")).press(KeyCode.SPACE).press(MouseButton.PRIMARY)
        .moveBy(40, 30).moveBy(20, 10).release(MouseButton.PRIMARY).release(KeyCode.SPACE);
    assertPanned(before.x(), before.y());
    assertThat(shown.selection()).containsExactly("us-east/mysqlnodes");
  }

  @Test
  void spaceSelectsTheFocusedFigureWhenItIsLetGo() {
    TestStage.run(() -> view().focus("us-east/mysqlnodes"));
    robot.press(KeyCode.SPACE);
    assertThat(shown.selection()).isEmpty();
    robot.release(KeyCode.SPACE);
    assertThat(shown.selection()).containsExactly("us-east/mysqlnodes");
  }

  @Test
  void shiftAndAnArrowAddWhatLiesThatWay() {
    robot.clickOn(shown.center("us-east/webservernb")).push(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(shown.selection()).containsExactlyInAnyOrder("us-east/webservernb", "us-east/webservers");
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(shown.selection()).containsExactlyInAnyOrder("us-east/webservernb", "us-east/webservers",
        "us-east/mysqlnodes");
    assertThat(shown.focused()).contains("us-east/mysqlnodes");
    robot.push(KeyCode.UP);
    assertThat(shown.selection()).containsExactly("us-east/mysqlnb");
  }

  @Test
  void controlASelectsASecondTimeAllFigures() {
    robot.clickOn(shown.center("us-east/webservers")).push(KeyCode.CONTROL, KeyCode.A);
    assertThat(shown.selection()).hasSize(8).allMatch(id -> id.startsWith("us-east/"));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(shown.selection()).hasSize(16).contains("eu-central/webservers").doesNotContain("us-east");
  }

  @Test
  void controlASelectsAllFiguresWhereNothingHasTheFocus() {
    robot.clickOn(new Point2D(4, 4)).push(KeyCode.CONTROL, KeyCode.A);
    assertThat(shown.selection()).hasSize(16);
  }

  @Test
  void zoomsToWhatIsSelected() {
    shown.select("us-east/webservers", "us-east/mysqlnodes");
    TestStage.run(() -> view().zoomTo(0.2));
    robot.clickOn(shown.center("us-east/webservers")).press(KeyCode.SHIFT)
        .clickOn(shown.center("us-east/mysqlnodes")).push(KeyCode.DIGIT2).release(KeyCode.SHIFT);
    shown.stage().await(() -> view().cameraProperty().get().zoom() == 1);
    shown.stage().await(() -> Math.abs(middle() - 424) < 2);
    var there = shown.camera();
    shown.select();
    TestStage.run(view()::zoomToSelection);
    shown.stage().awaitRendered();
    assertThat(shown.camera()).isEqualTo(there);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void looksLikeThis(Theme theme) {
    shown.close();
    shown = DiagramStage.show(SampleDiagrams.planned(), 848, 540, theme);
    drag(ground("us-east"), shown.center("us-east/mysqlnodes"));
    var name = "diagram-band-" + theme.name().toLowerCase(Locale.ROOT);
    assertThat(shown.stage().screenshot(name)).isNotEmptyFile();
    robot.release(MouseButton.PRIMARY);
  }

  private DiagramView view() {
    return shown.view();
  }

  private double middle() {
    var box = view().boxOf("us-east/webservers").orElseThrow()
        .around(view().boxOf("us-east/mysqlnodes").orElseThrow());
    return box.centerX();
  }

  /// A place of a region between its header and its figures.
  private Point2D ground(String region) {
    return shown.header(region).add(0, 45 * shown.camera().zoom());
  }

  /// Drags with the primary button without letting go.
  private void drag(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
    shown.stage().awaitRendered();
  }

  private void assertPanned(double x, double y) {
    shown.stage().awaitRendered();
    assertThat(shown.box("us-east").x()).isCloseTo(x + 60, within(2.0));
    assertThat(shown.box("us-east").y()).isCloseTo(y + 40, within(2.0));
  }
}
