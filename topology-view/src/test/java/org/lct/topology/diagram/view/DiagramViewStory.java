package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.paint.Drawing;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// What a person does with a diagram, by mouse and by keyboard.
@OnDisplay
class DiagramViewStory {
  private final FxRobot robot = new FxRobot();
  private DiagramStage shown;
  private DiagramView view;
  private TestStage stage;

  @BeforeEach
  void open() {
    shown = DiagramStage.show(SampleDiagrams.planned(), 848, 540, Theme.LIGHT);
    view = shown.view();
    stage = shown.stage();
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void selectsByClick() {
    robot.clickOn(shown.center("us-east/webservers"));
    assertThat(shown.selection()).containsExactly("us-east/webservers");
    robot.clickOn(shown.header("eu-central"));
    assertThat(shown.selection()).containsExactly("eu-central");
    robot.clickOn(new Point2D(4, 4));
    assertThat(shown.selection()).isEmpty();
  }

  @Test
  void theSecondaryButtonSelectsWhatTheMenuWillBeAbout() {
    TestStage.run(() -> view.selectionProperty().set(Set.of("us-east/webservers", "us-east/memcached")));
    robot.rightClickOn(shown.center("us-east/memcached"));
    assertThat(shown.selection()).containsExactlyInAnyOrder("us-east/webservers", "us-east/memcached");
    robot.rightClickOn(shown.center("us-east/mysqlnodes"));
    assertThat(shown.selection()).containsExactly("us-east/mysqlnodes");
  }

  @Test
  void anEmptyDiagramCanBeReachedWithTheTabKey() {
    TestStage.run(() -> view.diagramProperty().set(Diagram.empty("untitled-1")));
    stage.await(() -> view.isFocusTraversable());
    assertThat(view.lookupAll("*").stream().filter(Node::isFocusTraversable)).containsExactly(view);
  }

  @Test
  void addsToTheSelectionWithControl() {
    robot.clickOn(shown.center("us-east/webservers")).press(KeyCode.CONTROL)
        .clickOn(shown.center("us-east/mysqlnodes"))
        .release(KeyCode.CONTROL);
    assertThat(shown.selection()).containsExactlyInAnyOrder("us-east/webservers", "us-east/mysqlnodes");
  }

  @Test
  void walksWithTheArrowKeys() {
    robot.clickOn(shown.center("us-east/webservernb")).push(KeyCode.DOWN);
    assertThat(shown.selection()).containsExactly("us-east/webservers");
    robot.push(KeyCode.RIGHT);
    assertThat(shown.selection()).containsExactly("us-east/mysqlnodes");
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(shown.selection()).containsExactly("us-east/mysqlnodes");
    assertThat(shown.focused()).contains("eu-central/webservers");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    assertThat(shown.selection()).containsExactlyInAnyOrder("us-east/mysqlnodes", "eu-central/webservers");
  }

  @Test
  void goesIntoARegionAndOutAgain() {
    robot.clickOn(shown.header("us-east")).push(KeyCode.ENTER);
    assertThat(shown.selection()).containsExactly("us-east/webservernb");
    robot.push(KeyCode.BACK_SPACE);
    assertThat(shown.selection()).containsExactly("us-east");
    robot.push(KeyCode.ESCAPE);
    assertThat(shown.selection()).isEmpty();
  }

  @Test
  void tabGoesThroughFiguresInReadingOrder() {
    robot.clickOn(shown.header("us-east")).push(KeyCode.TAB).push(KeyCode.TAB);
    assertThat(shown.focused()).contains("us-east/mysqlnb");
    assertThat(shown.selection()).containsExactly("us-east");
  }

  @Test
  void selectsAllBesideTheFocusedFigure() {
    robot.clickOn(shown.center("us-east/webservers")).push(KeyCode.CONTROL, KeyCode.A);
    assertThat(shown.selection()).hasSize(8).allMatch(id -> id.startsWith("us-east/"));
  }

  @Test
  void theWheelZoomsAtThePointer() {
    robot.moveTo(shown.center("us-east/webservers"));
    var before = shown.box("us-east/webservers");
    robot.scroll(3, VerticalDirection.UP);
    stage.awaitRendered();
    var after = shown.box("us-east/webservers");
    assertThat(after.width()).isNotCloseTo(before.width(), within(1.0));
    assertThat(after.centerX()).isCloseTo(before.centerX(), within(2.0));
    assertThat(after.centerY()).isCloseTo(before.centerY(), within(2.0));
  }

  @Test
  void theWheelPansSidewaysWithShift() {
    robot.moveTo(shown.center("us-east/webservers"));
    var before = shown.box("us-east/webservers");
    robot.press(KeyCode.SHIFT).scroll(2, VerticalDirection.DOWN).release(KeyCode.SHIFT);
    stage.await(() -> shown.box("us-east/webservers").x() != before.x());
    assertThat(shown.box("us-east/webservers").y()).isEqualTo(before.y());
    assertThat(shown.box("us-east/webservers").width()).isEqualTo(before.width());
  }

  @Test
  void keysZoomToHundredPercentAndToFit() {
    var fitted = shown.camera().zoom();
    robot.clickOn(shown.center("us-east/webservers")).push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(shown.camera().zoom()).isEqualTo(1);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(shown.camera().zoom()).isEqualTo(0.8);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    stage.await(() -> Math.abs(shown.camera().zoom() - fitted) < 1e-9);
  }

  @Test
  void keepsEverythingInViewUntilTheUserLooksElsewhere() {
    TestStage.run(() -> stage.stage().setWidth(1400));
    stage.await(() -> shown.box("eu-central").maxX() > 900);
    TestStage.run(() -> view.zoomTo(1));
    var chosen = shown.camera();
    TestStage.run(() -> stage.stage().setWidth(1200));
    stage.awaitRendered();
    assertThat(shown.camera()).isEqualTo(chosen);
  }

  @Test
  void bringsTheFocusedFigureIntoView() {
    TestStage.run(() -> view.zoomTo(3));
    robot.clickOn(new Point2D(400, 300)).push(KeyCode.TAB);
    TestStage.run(() -> view.focus("us-east/webservernb"));
    stage.await(() -> shown.box("us-east/webservernb").x() >= 0 && shown.box("us-east/webservernb").y() >= 0);
  }

  @Test
  void newStatesAreDrawnWithoutANewLayout() {
    var place = shown.box("us-east/webservers");
    var failed = FigureState.of(Health.of(NodeStatus.FAILED, 20));
    TestStage.run(() -> {
      view.diagramProperty()
          .set(view.diagramProperty().get().withStates(Map.of("us-east/webservers", failed)));
      assertThat(view.laidOutProperty().get()).isTrue();
    });
    assertThat(shown.box("us-east/webservers")).isEqualTo(place);
    assertThat(spoken("us-east/webservers")).contains("20 failed");
  }

  @Test
  void everyRegionAndFigureIsThereForScreenReaders() {
    TestStage.run(() -> view.selectionProperty().set(Set.of("us-east/webservers")));
    assertThat(view.lookupAll("*").stream().filter(Node::isFocusTraversable)).hasSize(18)
        .allMatch(node -> node.getAccessibleRole() == AccessibleRole.NODE);
    assertThat(spoken("us-east/webservers")).startsWith("webservers, node plan, 20 nodes")
        .endsWith(", selected");
  }

  @Test
  void figuresOutOfViewHaveNoNodesButTheWalkLeadsOnToThem() {
    TestStage.run(() -> {
      view.focus("us-east/webservers");
      view.zoomTo(4);
      view.reveal("us-east/webservers");
    });
    stage.awaitRendered();
    assertThat(view.lookupAll("*").stream().filter(Node::isFocusTraversable)).hasSizeBetween(3, 12);
    for (int step = 0; step < 17; step++)
      robot.push(KeyCode.TAB);
    assertThat(TestStage.onFx(view::focused)).isPresent().get().isNotEqualTo("us-east/webservers");
    TestStage.run(() -> view.focus("eu-central/mysqlnodes"));
    assertThat(TestStage.onFx(view::focused)).contains("eu-central/mysqlnodes");
  }

  @Test
  void drawsOncePerPulseHoweverOftenItIsAsked() {
    var drawn = new AtomicInteger();
    Supplier<Optional<Drawing>> counting = () -> {
      drawn.incrementAndGet();
      return Optional.empty();
    };
    var surface = TestStage.onFx(() -> new DiagramSurface(counting));
    TestStage.run(() -> {
      stage.stage().getScene().setRoot(new Region() {
        {
          getChildren().add(surface);
        }

        @Override
        protected void layoutChildren() {
          surface.resizeRelocate(0, 0, getWidth(), getHeight());
        }
      });
    });
    stage.awaitRendered();
    drawn.set(0);
    TestStage.run(() -> {
      for (int ask = 0; ask < 100; ask++) {
        surface.redraw();
      }
    });
    stage.awaitRendered();
    assertThat(drawn.get()).isEqualTo(1);
  }

  private String spoken(String id) {
    return TestStage.onFx(() -> {
      view.focus(id);
      return (String) stage.stage().getScene().getFocusOwner()
          .queryAccessibleAttribute(AccessibleAttribute.TEXT);
    });
  }
}
