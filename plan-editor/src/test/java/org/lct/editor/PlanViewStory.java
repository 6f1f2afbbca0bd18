package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.figures.Problem;
import org.lct.editor.outline.OutlineEntry;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// What a person does with a plan, by mouse and by keyboard.
@OnDisplay
class PlanViewStory {
  private final FxRobot robot = new FxRobot();
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show();
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void opensThePlanAndShowsItEverywhere() {
    shown.open(Plans.haWordpress());
    assertThat(words()).contains("ha-wordpress.yaml", "$17,724.00", "$8,862.00", "82 Linodes in 2 regions",
        "webservers", "g5-standard-1 is no longer sold; g6-standard-1 (Linode 2GB) takes its place");
    assertThat(onFx(() -> shown.view().diagram().boxOf("eu-central/mysqlnodes"))).isPresent();
  }

  @Test
  void anEmptyViewOffersANewPlanTheSampleAndAFile() {
    assertThat(words()).contains("No plan is open", "Or drop a plan file anywhere here.");
    robot.clickOn("New plan").clickOn("Open a plan…").clickOn("Open the sample");
    shown.settle();
    assertThat(shown.asked()).containsExactly("create", "choose", "sample");
    assertThat(words()).contains("82 Linodes in 2 regions").doesNotContain("No plan is open");
  }

  @Test
  void theCardsOfAnEmptyViewAreReachedByKeyboard() {
    robot.push(KeyCode.SPACE).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
    assertThat(shown.asked()).containsExactly("create", "choose");
  }

  @Test
  void whatIsSelectedInTheOutlineIsRenamedAndUnfoldedByKeys() {
    shown.open(Plans.haWordpress());
    robot.clickOn(row("eu-central/memcached")).push(KeyCode.E);
    shown.settle();
    assertThat(onFx(() -> shown.view().diagram().boxOf("eu-central/memcached[10]"))).isPresent();
    robot.push(KeyCode.F2).write("cache").push(KeyCode.ENTER);
    shown.settle();
    assertThat(selected()).containsExactly("eu-central/cache");
  }

  @Test
  void whatIsSelectedInTheOutlineIsSelectedInTheDiagramAndDescribed() {
    shown.open(Plans.haWordpress());
    robot.clickOn(row("eu-central/memcached"));
    assertThat(selected()).containsExactly("eu-central/memcached");
    assertThat(onFx(() -> shown.view().diagram().selectionProperty().get()))
        .containsExactly("eu-central/memcached");
    assertThat(words()).contains("Node plan, 10 nodes in eu-central", "10 × $480.00", "$4,800.00 a month");
  }

  @Test
  void whatIsSelectedInTheDiagramIsSelectedInTheOutlineAndDescribed() {
    shown.open(Plans.haWordpress());
    robot.clickOn(figure("us-east/mysqlnodes"));
    assertThat(selectedRows()).containsExactly("us-east/mysqlnodes");
    assertThat(words()).contains("Node plan, 4 nodes in us-east");
    robot.press(KeyCode.CONTROL).clickOn(figure("eu-central/mysqlnodes")).release(KeyCode.CONTROL);
    assertThat(selectedRows()).containsExactlyInAnyOrder("us-east/mysqlnodes", "eu-central/mysqlnodes");
    assertThat(words()).contains("Node plan, 4 nodes in each of 2 regions");
  }

  @Test
  void keysGoThroughTheProblems() {
    shown.open(Plans.iotCruncher());
    robot.push(KeyCode.F8);
    assertThat(selected()).containsExactly("ap-south/kafkaservers3");
    assertThat(words()).contains("There is no counter kafkacounte3", "57:34", "unknown-counter");
    robot.push(KeyCode.F8);
    assertThat(current()).isEqualTo(problems().get(1));
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    assertThat(current()).isEqualTo(problems().getLast());
  }

  @Test
  void keysGoThroughThePanes() {
    shown.open(Plans.haWordpress());
    robot.clickOn(row("us-east"));
    assertThat(paneAfter(KeyCode.F6)).isEqualTo("diagram-view");
    assertThat(paneAfter(KeyCode.F6)).isEqualTo("bottom");
    assertThat(paneAfter(KeyCode.F6)).isEqualTo("details");
    assertThat(paneAfter(KeyCode.F6)).isEqualTo("palette");
    assertThat(paneAfter(KeyCode.F6)).isEqualTo("outline");
    assertThat(paneAfter(KeyCode.SHIFT, KeyCode.F6)).isEqualTo("palette");
    assertThat(paneAfter(KeyCode.SHIFT, KeyCode.F6)).isEqualTo("details");
    assertThat(paneAfter(KeyCode.SHIFT, KeyCode.F6)).isEqualTo("bottom");
    assertThat(paneAfter(KeyCode.SHIFT, KeyCode.F6)).isEqualTo("diagram-view");
  }

  @Test
  void theTextStandsBesideTheDiagramOrAloneAndIsAPaneOfTheKeyboardThen() {
    shown.open(Plans.haWordpress());
    TestStage.run(() -> shown.view().representationProperty().set(Representation.SPLIT));
    shown.settle();
    robot.clickOn(figure("us-east/mysqlnodes")).push(KeyCode.F6);
    assertThat(onFx(() -> shown.view().getScene().getFocusOwner() instanceof CodeArea)).isTrue();
    TestStage.run(() -> shown.view().representationProperty().set(Representation.TEXT));
    shown.stage().awaitRendered();
    assertThat(onFx(() -> shown.view().diagram().getScene())).isNull();
  }

  @Test
  void besideTheTextTheDetailsGiveWayAndArePulledOut() {
    shown.open(Plans.haWordpress());
    TestStage.run(() -> shown.view().representationProperty().set(Representation.SPLIT));
    shown.settle();
    robot.clickOn(figure("us-east/mysqlnodes"));
    shown.settle();
    assertThat(onFx(() -> shown.view().diagram().getWidth())).isGreaterThan(600);
    var drawer = onFx(() -> shown.view().lookup(".drawer"));
    assertThat(drawer.isVisible()).isFalse();
    robot.clickOn("Details");
    shown.stage().await(() -> drawer.isVisible() && drawer.lookup(".details") != null);
  }

  @Test
  void aFileThatSaysNoPlanIsMendedInItsText() {
    TestStage.run(() -> {
      shown.session().open(Plans.noYaml());
      shown.view().representationProperty().set(Representation.TEXT);
    });
    shown.stage().awaitRendered();
    assertThat(words()).doesNotContain("no-yaml.yaml cannot be drawn");
    TestStage.run(() -> shown.session().type("name: mended\nregions: []\n"));
    shown.stage().awaitRendered();
    assertThat(onFx(() -> shown.session().planProperty().get().orElseThrow().isReadable())).isTrue();
  }

  @Test
  void aClickOnAProblemSelectsWhatItIsAbout() {
    shown.open(Plans.haWordpress());
    robot.clickOn(problem(0));
    assertThat(selected()).containsExactlyInAnyOrder("us-east/webservers", "eu-central/webservers");
    assertThat(words()).contains("retired-type");
  }

  @Test
  void enterInAnotherPaneIsNoCommandOfTheOutline() {
    shown.open(Plans.haWordpress());
    robot.clickOn(row("us-east/webservers"));
    TestStage.run(() -> shown.view().lookup(".details .scroll-pane").requestFocus());
    assertThat(paneAfter(KeyCode.ENTER)).isEqualTo("details");
  }

  @Test
  void aProblemInTheDetailsLeadsToTheListAndTheDetailsKeepTheFocus() {
    shown.open(Plans.iotCruncher());
    robot.clickOn(row("ap-south"));
    TestStage.run(() -> shown.view().lookup(".details .hyperlink").requestFocus());
    robot.push(KeyCode.SPACE);
    assertThat(current().names()).containsExactly("ap-south");
    TestStage.run(() -> {
      shown.session().selectionProperty().set(Set.of("ap-south/kafkaservers3"));
      ((Hyperlink) shown.view().lookup(".details .hyperlink")).requestFocus();
      shown.session().selectionProperty().set(Set.of("us-east"));
    });
    assertThat(onFx(this::pane)).isEqualTo("details");
  }

  @Test
  void whenAPlanIsReadAgainTheSelectionStaysThoughItsProblemsAreOthers() {
    shown.open(Plans.file("shop.yaml", nodes("g5-standard-1", "g5-standard-2", "g5-standard-4")));
    TestStage.run(() -> shown.view().problems().selectWorstOf("us-east/b"));
    assertThat(selected()).containsExactly("us-east/b");
    TestStage.run(() -> shown.session().type(nodes("g5-standard-1", "g6-standard-2", "g5-standard-4")));
    shown.settle();
    assertThat(selected()).containsExactly("us-east/b");
    assertThat(onFx(() -> shown.view().problems().currentProperty().get())).isEmpty();
  }

  @Test
  void theMenuOpensByKeyboardInTheOutline() {
    shown.open(Plans.haWordpress());
    robot.clickOn(row("eu-central/webservers")).push(KeyCode.SHIFT, KeyCode.F10);
    assertThat(menuItems()).contains("Show in the diagram", "Show its problems", "Copy the name",
        "Fit the plan into the view");
    choose("Show its problems");
    assertThat(current().names()).containsExactly("webservers");
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    choose("Show in the diagram");
    assertThat(onFx(this::pane)).isEqualTo("diagram-view");
  }

  @Test
  void theMenuOpensByKeyboardInTheDiagramToo() {
    shown.open(Plans.haWordpress());
    robot.clickOn(figure("us-east/mysqlnodes")).push(KeyCode.SHIFT, KeyCode.F10);
    choose("Show its problems");
    assertThat(current().names()).containsExactly("mysqlnodes");
  }

  @Test
  void copiesTheAddressOfWhatIsSelected() {
    shown.open(Plans.haWordpress());
    robot.rightClickOn(row("us-east/webservers")).clickOn("Copy the name");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("us-east/webservers");
    robot.rightClickOn(row("/")).clickOn("Copy the name");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("ha-wordpress");
  }

  @Test
  void commandsThatCanDoNothingSayWhy() {
    shown.open(Plans.sample());
    robot.rightClickOn(row("us-east/webservernb/nodebalancer"));
    assertThat(menuItems()).contains("Show its problems: it has none");
  }

  @Test
  void aPlanWithoutProblemsSaysWhenItWasChecked() {
    shown.open(Plans.file("fine.yaml",
        "name: fine\nformat: 2\nnetwork: {mode: private-ip}\nregions: [{region: us-east, nodes:"
            + " [{name: web, type: g6-standard-1, image: linode/debian12}]}]\n"));
    assertThat(words()).contains("No problems. Checked 09:41.");
  }

  @Test
  void thePanesAtTheSidesKeepTheirSizeWhenTheWindowGrows() {
    shown.open(Plans.haWordpress());
    var outline = onFx(() -> shown.view().lookup(".outline").getLayoutBounds().getWidth());
    var details = onFx(() -> shown.view().lookup(".details").getLayoutBounds().getWidth());
    TestStage.run(() -> shown.stage().stage().setWidth(1800));
    shown.settle();
    assertThat(onFx(() -> shown.view().lookup(".outline").getLayoutBounds().getWidth())).isEqualTo(outline);
    assertThat(onFx(() -> shown.view().lookup(".details").getLayoutBounds().getWidth())).isEqualTo(details);
  }

  @Test
  void theCostBarSaysHowManyRegionsItHasNoRoomFor() {
    shown.open(Plans.iotCruncher());
    TestStage.run(() -> shown.stage().stage().setWidth(1600));
    shown.settle();
    assertThat(words()).contains("$13,072.00", "$1,536.00").doesNotContain("and 1 more");
    TestStage.run(() -> shown.stage().stage().setWidth(1340));
    shown.settle();
    assertThat(words()).contains("$13,072.00", "and 2 more");
    TestStage.run(() -> shown.stage().stage().setWidth(700));
    shown.settle();
    assertThat(words()).contains("Prices of 11 Jul 2024");
  }

  private static String nodes(String first, String second, String third) {
    return """
        name: shop
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: a, type: %s, image: linode/debian12}
          - {name: b, type: %s, image: linode/debian12}
          - {name: c, type: %s, image: linode/debian12}
        """.formatted(first, second, third);
  }

  private Set<String> selected() {
    return onFx(() -> shown.session().selectionProperty().get());
  }

  private Problem current() {
    return onFx(() -> shown.view().problems().currentProperty().get().orElseThrow());
  }

  private List<Problem> problems() {
    return onFx(() -> shown.view().problems().problemsProperty().get());
  }

  /// The row of the outline, scrolled into view.
  private TreeCell<?> row(String id) {
    TestStage.run(() -> {
      var tree = tree();
      IntStream.range(0, tree.getExpandedItemCount())
          .filter(i -> tree.getTreeItem(i).getValue() instanceof OutlineEntry entry
              && entry.row().id().equals(id))
          .forEach(tree::scrollTo);
    });
    shown.stage().awaitRendered();
    return onFx(() -> shown.view().lookupAll(".tree-cell").stream().map(TreeCell.class::cast)
        .filter(cell -> cell.getItem() instanceof OutlineEntry entry && entry.row().id().equals(id))
        .findFirst()
        .orElseThrow());
  }

  private TreeView<?> tree() {
    return (TreeView<?>) shown.view().lookup(".outline .tree-view");
  }

  private List<String> selectedRows() {
    return onFx(() -> tree().getSelectionModel().getSelectedItems().stream()
        .map(item -> ((OutlineEntry) item.getValue()).row().id()).toList());
  }

  private ListCell<?> problem(int index) {
    return onFx(() -> shown.view().lookupAll(".problems .list-cell").stream().map(ListCell.class::cast)
        .filter(cell -> !cell.isEmpty() && cell.getIndex() == index).findFirst().orElseThrow());
  }

  private Point2D figure(String id) {
    return onFx(() -> {
      var box = shown.view().diagram().boxOf(id).orElseThrow();
      return shown.view().diagram().localToScreen(box.centerX(), box.centerY());
    });
  }

  private Set<String> menuItems() {
    return robot.lookup(".context-menu .label").queryAllAs(Label.class).stream().map(Label::getText)
        .collect(Collectors.toSet());
  }

  /// Goes to an item of the open menu with the arrow key, wherever it starts, and chooses it.
  private void choose(String item) {
    shown.stage().awaitRendered();
    for (int steps = 0; steps < 8 && !isAt(item); steps++)
      robot.push(KeyCode.DOWN);
    assertThat(isAt(item)).isTrue();
    robot.push(KeyCode.ENTER);
  }

  private boolean isAt(String item) {
    return robot.lookup(".context-menu .menu-item").queryAll().stream().anyMatch(
        node -> node.isFocused() && node.lookup(".label") instanceof Label label
            && label.getText().equals(item));
  }

  private String paneAfter(KeyCode... keys) {
    robot.push(keys);
    return onFx(this::pane);
  }

  private String pane() {
    return Stream.<Node>iterate(shown.view().getScene().getFocusOwner(), node -> node.getParent() != null,
        Node::getParent).flatMap(node -> node.getStyleClass().stream())
        .filter(Set.of("palette", "outline", "diagram-view", "bottom", "details")::contains).findFirst()
        .orElse("nowhere");
  }

  /// All words that are seen.
  private Set<String> words() {
    shown.stage().awaitRendered();
    return onFx(() -> shown.view().lookupAll("*").stream().filter(PlanViewStory::isSeen)
        .flatMap(node -> switch (node) {
          case Labeled labeled -> Stream.of(labeled.getText());
          case Text text -> Stream.of(text.getText());
          default -> Stream.empty();
        }).filter(text -> text != null && !text.isEmpty()).collect(Collectors.toSet()));
  }

  private static boolean isSeen(Node node) {
    Bounds bounds = node.getLayoutBounds();
    return bounds.getWidth() > 0
        && Stream.iterate(node, part -> part != null, Node::getParent).allMatch(Node::isVisible);
  }

  private static <T> T onFx(Callable<T> work) {
    return TestStage.onFx(work);
  }
}
