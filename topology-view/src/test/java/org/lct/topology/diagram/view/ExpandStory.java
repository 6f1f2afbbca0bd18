package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.NodeNames.Name;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// How a person looks at the nodes of a node plan, by mouse and by keyboard.
@OnDisplay
class ExpandStory {
  private final FxRobot robot = new FxRobot();
  private DiagramStage shown;

  @BeforeEach
  void open() {
    shown = DiagramStage.show(SampleDiagrams.planned(), 1376, 740, Theme.LIGHT);
    TestStage.run(() -> shown.view().expanding().namesProperty()
        .set(node -> List.of(new Name("Host name", "host-of-" + node))));
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void theHandleShowsAndHidesTheNodes() {
    robot.clickOn(handle());
    awaitNodes(true);
    assertThat(shown.selection()).as("the handle does not select").isEmpty();
    var box = shown.box("us-east/webservers");
    robot.clickOn(new Point2D(box.maxX() - 18 * zoom(), box.y() + 15 * zoom()));
    awaitNodes(false);
  }

  @Test
  void aNodeIsSelectedByClickingItsTile() {
    expand("us-east/webservers");
    robot.clickOn(shown.center("us-east/webservers[3]"));
    assertThat(shown.selection()).containsExactly("us-east/webservers[3]");
    assertThat(shown.focused()).contains("us-east/webservers[3]");
  }

  @Test
  void theKeyboardGoesIntoTheNodesAndOutAgain() {
    robot.clickOn(shown.center("us-east/webservers")).push(KeyCode.E);
    awaitNodes(true);
    robot.push(KeyCode.ENTER).push(KeyCode.RIGHT);
    assertThat(shown.selection()).containsExactly("us-east/webservers[2]");
    assertThat(spoken()).isEqualTo("webservers 2, planned, host-of-us-east/webservers[2], selected");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(shown.selection()).hasSize(20);
    robot.push(KeyCode.BACK_SPACE);
    assertThat(shown.selection()).containsExactly("us-east/webservers");
    assertThat(spoken()).contains("nodes shown");
  }

  @Test
  void hidingTheNodesLeavesTheirPlanSelectedAndFocused() {
    expand("us-east/webservers");
    robot.clickOn(shown.center("us-east/webservers[3]")).push(KeyCode.E);
    awaitNodes(false);
    assertThat(shown.selection()).containsExactly("us-east/webservers");
    assertThat(shown.focused()).contains("us-east/webservers");
  }

  @Test
  void severalSelectedPlansAreExpandedAtOnceAndThenCollapsed() {
    shown.select("us-east/memcached", "us-east/webservers", "us-east/webservernb");
    expand("us-east/memcached");
    TestStage.run(() -> shown.view().focus("us-east/webservers"));
    robot.push(KeyCode.E);
    assertThat(expanded()).containsExactlyInAnyOrder("us-east/memcached", "us-east/webservers");
    robot.push(KeyCode.E);
    assertThat(expanded()).isEmpty();
  }

  @Test
  void restingOnATileShowsWhatTheNodeIsCalled() {
    expand("us-east/webservers");
    assertThat(card().isVisible()).isFalse();
    robot.moveTo(shown.center("us-east/webservers[3]"));
    shown.stage().await(() -> card().isVisible());
    assertThat(words()).containsExactly("us-east/webservers[3]", "Planned", "Host name",
        "host-of-us-east/webservers[3]");
    robot.moveTo(shown.center("us-east/webservers[4]"));
    assertThat(words()).as("follows at once").contains("us-east/webservers[4]");
    shown.stage().screenshot("diagram-node-card");
    robot.moveTo(shown.header("us-east"));
    assertThat(card().isVisible()).isFalse();
  }

  private void expand(String id) {
    TestStage.run(() -> shown.view().expanding().show(Set.of(id), true));
    shown.stage().await(() -> shown.view().laidOutProperty().get());
    shown.stage().awaitRendered();
  }

  private void awaitNodes(boolean visible) {
    shown.stage().await(() -> shown.view().boxOf("us-east/webservers[3]").isPresent() == visible);
    shown.stage().awaitRendered();
  }

  private Set<String> expanded() {
    return TestStage.onFx(() -> shown.view().expanding().expandedProperty().get());
  }

  private Point2D handle() {
    var box = shown.box("us-east/webservers");
    return new Point2D(box.maxX() - 18 * zoom(), box.y() + 39 * zoom());
  }

  private double zoom() {
    return shown.camera().zoom();
  }

  private Node card() {
    return shown.view().lookup(".node-card");
  }

  private List<String> words() {
    return TestStage.onFx(() -> card().lookupAll(".label").stream().map(label -> ((Labeled) label).getText())
        .toList());
  }

  private String spoken() {
    return TestStage.onFx(() -> (String) shown.stage().stage().getScene().getFocusOwner()
        .queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }
}
