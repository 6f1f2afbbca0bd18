package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.compare.Counterpart;
import org.lct.editor.outline.OutlineEntry;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.tabs.PlanTabs;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.Figure;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// The open plan is compared with another, on the diagram.
@OnDisplay
class CompareStory {
  /// The sample without its cache, with more web servers and with queues.
  private static final String OTHER = Plans.sample().document().text()
      .replace("count: 20", "count: 24").replace("name: mysqlnb", "name: sqlnb");

  @TempDir
  private Path folder;
  private final FxRobot robot = new FxRobot();

  private PlanStage show(Theme theme) {
    return PlanStage.show(1376, 800, theme);
  }

  private static OpenPlan current(PlanStage shown) {
    return TestStage.onFx(() -> shown.session().currentProperty().get().orElseThrow());
  }

  private static void compare(PlanStage shown, Counterpart with) {
    TestStage.run(
        () -> shown.comparing().start(shown.session().currentProperty().get().orElseThrow(), with));
    shown.settle();
  }

  /// The figures that are marked, each with how it differs: "us-east/webservers CHANGE".
  private static List<String> marks(PlanStage shown) {
    return TestStage.onFx(() -> shown.view().diagram().diagramProperty().get().figures()
        .flatMap(CompareStory::marks).toList());
  }

  private static Stream<String> marks(Figure figure) {
    return figure.state().differences().stream().map(Difference::name).map(name -> figure.id() + " " + name);
  }

  private static boolean shows(PlanStage shown, String words) {
    return TestStage.onFx(() -> shown.view().lookupAll("*").stream()
        .anyMatch(node -> node instanceof Labeled labeled && words.equals(labeled.getText())
            && isShown(node)));
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static List<String> outline(PlanStage shown) {
    return TestStage.onFx(() -> shown.view().lookup(".outline .tree-view") instanceof TreeView<?> tree
        ? spoken(tree.getRoot()).filter(words -> words.endsWith("ed")).toList()
        : List.of());
  }

  private static Stream<String> spoken(TreeItem<?> item) {
    return Stream.concat(Stream.of(((OutlineEntry) item.getValue()).row().spoken()),
        item.getChildren().stream().flatMap(CompareStory::spoken));
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void bothPlansAreOneDiagram(Theme theme) throws Exception {
    var file = Files.writeString(folder.resolve("ha-wordpress.yaml"), Plans.sample().document().text());
    var other = Files.writeString(folder.resolve("last-month.yaml"), OTHER);
    try (var shown = show(theme)) {
      shown.open(PlanReader.read(file));
      compare(shown, new Counterpart.OtherFile(other));

      assertThat(marks(shown)).containsExactlyInAnyOrder("us-east/webservers CHANGE",
          "us-east/mysqlnb/nodebalancer ADD", "us-east/sqlnb/nodebalancer DELETE",
          "eu-central/webservers CHANGE", "eu-central/mysqlnb/nodebalancer ADD",
          "eu-central/sqlnb/nodebalancer DELETE");
      assertThat(shows(shown, "Compared with last-month.yaml")).isTrue();
      assertThat(shows(shown, "2 added") && shows(shown, "2 changed") && shows(shown, "2 removed")).isTrue();
      assertThat(shows(shown, "24 → 20")).isTrue();
      assertThat(outline(shown)).hasSize(6).containsOnly(
          "webservers, node plan, 20 nodes, uses memcached, mysqlnodes, balanced by webservernb on 80, changed",
          "mysqlnb, NodeBalancer, 4 nodes, balances mysqlnodes on 3306, added",
          "sqlnb, NodeBalancer, 4 nodes, balances mysqlnodes on 3306, removed");
      shown.stage().screenshot("compare-" + theme.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void theWayLeadsThroughTheDifferencesAndOut() throws Exception {
    var other = Files.writeString(folder.resolve("other.yaml"), OTHER);
    try (var shown = show(Theme.LIGHT)) {
      shown.open(Plans.sample());
      compare(shown, new Counterpart.OtherFile(other));
      TestStage.run(() -> shown.view().diagram().requestFocus());

      robot.push(KeyCode.F7);
      assertThat(selected(shown)).containsExactly("us-east/webservers");
      robot.push(KeyCode.F7);
      assertThat(selected(shown)).containsExactly("us-east/sqlnb/nodebalancer");
      assertThat(shows(shown, "Only in other.yaml. The open plan does not have it.")).isTrue();
      shown.stage().screenshot("compare-gone");
      robot.push(KeyCode.SHIFT, KeyCode.F7);
      robot.push(KeyCode.SHIFT, KeyCode.F7);
      assertThat(selected(shown)).containsExactly("eu-central/mysqlnb/nodebalancer");
      shown.stage().screenshot("compare-at-difference");
      TestStage.run(() -> {
        if (shown.view().lookup(".differences .list-view") instanceof ListView<?> list)
          list.getSelectionModel().select(3);
      });
      assertThat(selected(shown)).containsExactly("eu-central/webservers");

      TestStage.run(() -> {
        shown.session().selectionProperty().set(Set.of());
        shown.view().diagram().requestFocus();
      });
      robot.push(KeyCode.ESCAPE);
      shown.settle();
      assertThat(marks(shown)).isEmpty();
      assertThat(shows(shown, "Stop comparing")).isFalse();
      assertThat(outline(shown)).isEmpty();
    }
  }

  private static Set<String> selected(PlanStage shown) {
    return TestStage.onFx(() -> shown.session().selectionProperty().get());
  }

  @Test
  void aRegionThatIsGoneStandsMarkedAmongTheOthers() throws Exception {
    var file = Files.writeString(folder.resolve("two.yaml"), Plans.sample().document().text());
    try (var shown = show(Theme.LIGHT)) {
      shown.open(Plans.file("one.yaml", Plans.sample().document().text()
          .replace("  - region: us-east\n    regionplan: wordpress-region\n", "")));
      compare(shown, new Counterpart.OtherFile(file));
      assertThat(marks(shown)).hasSize(8).allMatch(mark -> mark.matches("us-east/.+ DELETE"));
      assertThat(outline(shown)).contains("us-east, region, 41 Linodes, removed");
      shown.stage().screenshot("compare-region");
    }
  }

  @Test
  void editingWhileComparingIsSeenAtOnce() throws Exception {
    var other = Files.writeString(folder.resolve("other.yaml"), OTHER);
    try (var shown = show(Theme.LIGHT)) {
      shown.open(Plans.sample());
      compare(shown, new Counterpart.OtherFile(other));
      TestStage.run(() -> shown.session()
          .type(shown.session().documentProperty().get().orElseThrow().text().replace("count: 20",
              "count: 24")));
      shown.settle();
      assertThat(marks(shown)).isNotEmpty().noneMatch(mark -> mark.contains("webservers"));
      TestStage.run(() -> shown.session().type(OTHER));
      shown.settle();
      assertThat(shows(shown, "The same plan, also its text.")).isTrue();
      TestStage.run(() -> shown.session().type("# The same.\n" + OTHER));
      shown.settle();
      assertThat(shows(shown, "The same plan; only its text differs.")).isTrue();
      shown.stage().screenshot("compare-same");
    }
  }

  @Test
  void aTabSaysThatItsPlanIsComparedAlsoWhileAnotherIsShown() throws Exception {
    try (var shown = show(Theme.LIGHT)) {
      shown.open(Plans.sample());
      var first = current(shown);
      shown.open(Plans.file("other.yaml", OTHER));
      var second = current(shown);
      compare(shown, new Counterpart.Other(first));
      assertThat(marks(shown)).contains("us-east/webservers CHANGE", "us-east/mysqlnb/nodebalancer DELETE");
      assertThat(tooltips(shown)).containsExactly("Not a file",
          "Not a file, compared with ha-wordpress.yaml");

      TestStage.run(() -> shown.session().show(first));
      shown.settle();
      assertThat(marks(shown)).isEmpty();
      TestStage.run(() -> shown.session().show(second));
      shown.settle();
      assertThat(marks(shown)).contains("us-east/webservers CHANGE");
      TestStage.run(() -> shown.session().close(first));
      shown.settle();
      assertThat(marks(shown)).isEmpty();
      assertThat(tooltips(shown)).containsExactly("Not a file");
    }
  }

  private static List<String> tooltips(PlanStage shown) {
    return TestStage.onFx(() -> shown.view().lookup(".plan-tabs") instanceof PlanTabs tabs
        ? tabs.getTabs().stream().map(Tab::getTooltip).map(tooltip -> tooltip.getText()).toList()
        : List.of());
  }

  @Test
  void whatCannotBeComparedIsSaid() throws Exception {
    try (var shown = show(Theme.LIGHT)) {
      shown.open(Plans.sample());
      compare(shown, new Counterpart.OtherFile(folder.resolve("missing.yaml")));
      assertThat(remark(shown)).startsWith("There is no such file. Check the path.");
      compare(shown, new Counterpart.OtherFile(
          Files.writeString(folder.resolve("half.yaml"), OTHER.replace("count: 24", "count: many"))));
      assertThat(remark(shown)).contains("half.yaml has errors", "as far as it is understood");
      assertThat(marks(shown)).contains("us-east/mysqlnb/nodebalancer ADD");
    }
  }

  private static String remark(PlanStage shown) {
    return TestStage.onFx(() -> shown.view().lookupAll(".compare-strip > .muted").stream()
        .map(node -> node instanceof Labeled label ? label.getText() : "").findFirst().orElse(""));
  }

  @Test
  void whatAnotherProgramWroteCanBeCompared() throws Exception {
    var file = Files.writeString(folder.resolve("shop.yaml"), OTHER);
    try (var shown = show(Theme.LIGHT)) {
      TestStage.run(() -> shown.session().open(file));
      shown.settle();
      Files.writeString(file, OTHER.replace("count: 24", "count: 30"));
      compare(shown, new Counterpart.OnDisk(file));
      assertThat(marks(shown)).containsExactly("us-east/webservers CHANGE", "eu-central/webservers CHANGE");
      TestStage.run(shown.session()::reload);
      shown.settle();
      assertThat(marks(shown)).isEmpty();
      assertThat(Optional.of(remark(shown))).contains("The same plan, also its text.");
    }
  }
}
