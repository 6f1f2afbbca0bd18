package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.paint.Minimap;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// What a person does with the minimap.
@OnDisplay
class MinimapStory {
  private static final double WIDTH = 848;
  private static final double HEIGHT = 540;

  private final FxRobot robot = new FxRobot();
  private Optional<DiagramStage> open = Optional.empty();

  @AfterEach
  void close() {
    open.ifPresent(DiagramStage::close);
  }

  @Test
  void isThereWhileSomethingIsOutsideTheView() {
    var shown = show(SampleDiagrams.planned(), Theme.LIGHT);
    assertThat(isMapShown(shown)).isFalse();
    TestStage.run(() -> shown.view().zoomTo(2));
    assertThat(isMapShown(shown)).isTrue();
    assertThat(place(shown)).isEqualTo(new Point2D(WIDTH - 12, HEIGHT - 12));
    TestStage.run(() -> shown.view().zoomTo(0.1));
    assertThat(isMapShown(shown)).isFalse();
  }

  @Test
  void staysAwayWhereItWouldTakeMostOfTheView() {
    var shown = show(SampleDiagrams.planned(), Theme.LIGHT);
    TestStage.run(() -> {
      shown.view().zoomTo(2);
      shown.stage().stage().setHeight(200);
    });
    shown.stage().awaitRendered();
    assertThat(isMapShown(shown)).isFalse();
  }

  @Test
  void theKeyMHidesAndShowsIt() {
    var shown = show(SampleDiagrams.planned(), Theme.LIGHT);
    TestStage.run(() -> shown.view().zoomTo(2));
    robot.clickOn(new Point2D(400, 300)).push(KeyCode.M);
    assertThat(isMapShown(shown)).isFalse();
    robot.push(KeyCode.M);
    assertThat(isMapShown(shown)).isTrue();
  }

  @Test
  void draggingInItMovesTheViewAndSelectsNothing() {
    var shown = show(SampleDiagrams.planned(), Theme.LIGHT);
    shown.select("us-east/webservers");
    TestStage.run(() -> shown.view().zoomTo(2));
    robot.moveTo(onMap(30, 30)).press(MouseButton.PRIMARY);
    assertThat(middle(shown, 30, 30)).satisfies(MinimapStory::isMiddle);
    robot.moveTo(onMap(100, 60)).moveTo(onMap(130, 80)).release(MouseButton.PRIMARY);
    assertThat(middle(shown, 130, 80)).satisfies(MinimapStory::isMiddle);
    assertThat(shown.selection()).containsExactly("us-east/webservers");
    assertThat(shown.camera().zoom()).isEqualTo(2);
  }

  @Test
  void whatIsSeenIsTakenWhereItIsTouched() {
    var shown = show(SampleDiagrams.planned(), Theme.LIGHT);
    TestStage.run(() -> shown.view().zoomTo(2));
    var before = shown.camera();
    robot.moveTo(onMap(90, 60)).press(MouseButton.PRIMARY);
    assertThat(shown.camera().x()).isCloseTo(before.x(), within(1e-6));
    robot.moveTo(onMap(92, 60)).moveTo(onMap(94, 60)).release(MouseButton.PRIMARY);
    assertThat(shown.camera().x()).isLessThan(before.x());
    assertThat(shown.camera().y()).isCloseTo(before.y(), within(1e-6));
  }

  @Test
  void showsARegionInTheColourOfItsWorstNodeAsSoonAsItChanges() {
    var shown = show(SampleDiagrams.fleet(2, 3), Theme.LIGHT);
    TestStage.run(() -> shown.view().zoomTo(1.2));
    var before = pixel(shown);
    var mended = FigureState.of(Health.of(NodeStatus.RUNNING, 3));
    TestStage.run(() -> shown.view().diagramProperty()
        .set(SampleDiagrams.fleet(2, 3).withStates(Map.of("region-0/sparkservers", mended))));
    assertThat(pixel(shown)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void looksLikeThis(Theme theme) {
    picture("sample", theme, SampleDiagrams.deploying(), 1.4);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void ofAFleetLooksLikeThis(Theme theme) {
    picture("fleet", theme, SampleDiagrams.fleet(40, 8), 0.5);
  }

  private void picture(String name, Theme theme, Diagram diagram, double zoom) {
    var shown = show(diagram, theme);
    TestStage.run(() -> shown.view().zoomTo(zoom));
    var file = shown.stage().screenshot("minimap-" + name + "-" + theme.name().toLowerCase(Locale.ROOT));
    assertThat(file).isNotEmptyFile();
  }

  private DiagramStage show(Diagram diagram, Theme theme) {
    var shown = DiagramStage.show(diagram, WIDTH, HEIGHT, theme);
    open = Optional.of(shown);
    return shown;
  }

  private static Node map(DiagramStage shown) {
    return shown.view().lookup(".minimap");
  }

  private static boolean isMapShown(DiagramStage shown) {
    return TestStage.onFx(() -> map(shown).isVisible());
  }

  private static Point2D place(DiagramStage shown) {
    return TestStage.onFx(() -> {
      var bounds = map(shown).getBoundsInParent();
      return new Point2D(bounds.getMaxX(), bounds.getMaxY());
    });
  }

  /// A place of the map in the window.
  private static Point2D onMap(double x, double y) {
    return new Point2D(WIDTH - 12 - Minimap.WIDTH + x, HEIGHT - 12 - Minimap.HEIGHT + y);
  }

  /// Where in the view that is what stands at a place of the map.
  private static Point2D middle(DiagramStage shown, double x, double y) {
    var camera = shown.camera();
    return TestStage.onFx(() -> {
      var at = Minimap.of(shown.view().shown().orElseThrow().layout()).camera().toDiagram(x, y);
      var seen = camera.toScreen(at);
      return new Point2D(seen.x(), seen.y());
    });
  }

  private static void isMiddle(Point2D place) {
    assertThat(place.getX()).isCloseTo(WIDTH / 2, within(0.01));
    assertThat(place.getY()).isCloseTo(HEIGHT / 2, within(0.01));
  }

  /// Inside the first region of the map, beside its sign.
  private static Color pixel(DiagramStage shown) {
    var at = TestStage.onFx(() -> {
      var now = shown.view().shown().orElseThrow();
      return Minimap.of(now.layout()).camera().toScreen(now.layout().box("region-0"));
    });
    var place = onMap(at.x() + 4, at.y() + 4);
    return shown.stage().capture().getPixelReader().getColor((int) place.getX(), (int) place.getY());
  }
}
