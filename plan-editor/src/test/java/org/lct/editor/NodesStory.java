package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.outline.OutlineEntry;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// How a person looks at the nodes that a node plan stands for: in the diagram, in the outline, in the details.
@OnDisplay
class NodesStory {
  private static final String WEB = "us-east/webservers";

  private final FxRobot robot = new FxRobot();
  private PlanStage shown;

  @BeforeEach
  void open() {
    shown = PlanStage.show(Plans.sample());
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void theMenuShowsAndHidesTheNodes() {
    robot.rightClickOn(center(WEB));
    choose("Show the nodes");
    awaitNodes(true);
    robot.rightClickOn(center(WEB + "[3]"));
    choose("Hide the nodes");
    awaitNodes(false);
    assertThat(selection()).containsExactly(WEB);
  }

  @Test
  void theMenuSaysWhyItShowsNothing() {
    robot.rightClickOn(center("us-east/webservernb/nodebalancer"));
    assertThat(menu()).anySatisfy(item -> {
      assertThat(item.getText()).isEqualTo("Show the nodes: no node plan with nodes is selected");
      assertThat(item.isDisable()).isTrue();
    });
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theDetailsSayWhichNodeItIs() {
    robot.clickOn(center(WEB)).push(KeyCode.E);
    awaitNodes(true);
    robot.clickOn(center(WEB + "[3]"));
    shown.settle();
    assertThat(words(".details")).contains("webservers 3", "Node 3 of 20 in us-east", "us-east/webservers[3]")
        .contains(
            TestStage.onFx(() -> shown.session().planProperty().get().orElseThrow().names().of(WEB + "[3]"))
                .getFirst().text());
  }

  @Test
  void theOutlineHasTheNodesUnderTheirPlan() {
    assertThat(TestStage.onFx(() -> item(WEB).getChildren())).isEmpty();
    TestStage.run(() -> item(WEB).setExpanded(true));
    awaitNodes(true);
    assertThat(TestStage.onFx(() -> item(WEB).getChildren())).hasSize(20);
    TestStage.run(() -> tree().getSelectionModel().clearAndSelect(tree().getRow(item(WEB)) + 3));
    assertThat(selection()).containsExactly(WEB + "[3]");
    robot.rightClickOn(center(WEB + "[5]"));
    choose("Hide the nodes");
    awaitNodes(false);
    assertThat(TestStage.onFx(() -> item(WEB).isExpanded())).isFalse();
    assertThat(TestStage.onFx(() -> item(WEB).getChildren())).isEmpty();
  }

  @Test
  void anotherOpenPlanHasItsOwnExpandedPlans() {
    robot.clickOn(center(WEB)).push(KeyCode.E);
    awaitNodes(true);
    shown.open(Plans.shop());
    TestStage.run(() -> shown.session().show(shown.session().plans().getFirst()));
    awaitNodes(true);
    assertThat(TestStage.onFx(() -> item(WEB).getChildren())).hasSize(20);
  }

  @Test
  void anEditLeavesTheNodesShown() {
    robot.clickOn(center(WEB)).push(KeyCode.E);
    awaitNodes(true);
    robot.push(KeyCode.ADD);
    shown.stage().await(() -> shown.view().diagram().boxOf(WEB + "[21]").isPresent());
    assertThat(TestStage.onFx(() -> item(WEB).getChildren())).hasSize(21);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void expandedSample(Theme theme) {
    shown.close();
    shown = PlanStage.show(1440, 860, theme);
    shown.open(Plans.sample());
    TestStage.run(() -> {
      shown.view().diagram().expanding().show(Set.of(WEB, "us-east/memcached", "eu-central/mysqlnodes"),
          true);
      shown.session().selectionProperty().set(Set.of(WEB + "[3]"));
    });
    awaitNodes(true);
    robot.moveTo(center(WEB + "[3]"));
    shown.stage().await(() -> shown.view().lookup(".node-card").isVisible());
    assertThat(words(".node-card")).startsWith(WEB + "[3]", "Planned");
    assertThat(shown.stage().screenshot("nodes-" + theme.name().toLowerCase(Locale.ROOT))).isNotEmptyFile();
  }

  private void awaitNodes(boolean visible) {
    shown.stage().await(() -> shown.view().diagram().boxOf(WEB + "[3]").isPresent() == visible);
    shown.settle();
  }

  private Set<String> selection() {
    return TestStage.onFx(() -> shown.session().selectionProperty().get());
  }

  private Point2D center(String id) {
    return TestStage.onFx(() -> {
      var box = shown.view().diagram().boxOf(id).orElseThrow();
      return shown.view().diagram().localToScreen(box.centerX(), box.centerY());
    });
  }

  private static List<MenuItem> menu() {
    return TestStage.onFx(() -> Window.getWindows().stream().filter(Window::isShowing)
        .filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst().orElseThrow()
        .getItems());
  }

  private void choose(String words) {
    var item = menu().stream().filter(one -> words.equals(one.getText())).findFirst().orElseThrow();
    TestStage.run(item::fire);
    robot.push(KeyCode.ESCAPE);
    shown.stage().awaitRendered();
  }

  private List<String> words(String pane) {
    return TestStage.onFx(() -> shown.view().lookup(pane).lookupAll(".label").stream().filter(Node::isVisible)
        .map(label -> ((Labeled) label).getText()).filter(Objects::nonNull).toList());
  }

  @SuppressWarnings("unchecked")
  private TreeView<OutlineEntry> tree() {
    return (TreeView<OutlineEntry>) shown.view().lookup(".outline .tree-view");
  }

  private TreeItem<OutlineEntry> item(String id) {
    return tree().getRoot().getChildren().stream().flatMap(region -> region.getChildren().stream())
        .filter(item -> item.getValue().row().id().equals(id)).findFirst().orElseThrow();
  }
}
