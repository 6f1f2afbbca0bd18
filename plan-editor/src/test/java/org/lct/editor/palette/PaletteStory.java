package org.lct.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// The palette as it is read.
@OnDisplay
class PaletteStory {
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.haWordpress());
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void noTwoEntriesReadAlikeAndNoneRunsUnderTheScrollBar() {
    for (var group : List.of("Software ", "Whole stacks ")) {
      TestStage.run(() -> ((TextField) shown.view().lookup(".palette-search .text-field")).setText(group));
      shown.settle();
      shown.stage().screenshot("palette-" + group.strip().replace(' ', '-'));
      var read = new HashMap<String, Set<String>>();
      for (int at = 0; at < TestStage.onFx(() -> list().getItems().size()); at += 5) {
        int row = at;
        TestStage.run(() -> list().scrollTo(row));
        shown.settle();
        TestStage.onFx(this::names).forEach(
            (spoken, name) -> read.computeIfAbsent(name, _ -> new HashSet<>()).add(spoken));
      }
      assertThat(read).hasSizeGreaterThan(10).allSatisfy((_, spoken) -> assertThat(spoken).hasSize(1));
      assertThat(TestStage.onFx(this::reach)).isNotEmpty()
          .allSatisfy(
              end -> assertThat(end).isLessThanOrEqualTo(TestStage.onFx(() -> list().getWidth() - 12)));
    }
  }

  @Test
  void whatIsTypedInTheListIsAnotherSearch() {
    var search = TestStage.onFx(() -> (TextField) shown.view().lookup(".palette-search .text-field"));
    TestStage.run(() -> {
      search.setText("Regions");
      list().requestFocus();
      list().getSelectionModel().select(1);
    });
    new FxRobot().write("postg");
    assertThat(TestStage.<String>onFx(search::getText)).isEqualTo("postg");
  }

  @Test
  void theTitlesOfAllGroupsAreSeenAndAGroupIsUnfoldedByMouseAndByKeyboard() {
    assertThat(TestStage.onFx(this::titles)).containsExactly("Node plans, 5 entries", "Traffic, 1 entry",
        "Storage, 1 entry", "Network, 2 entries", "Software, 80 entries, folded",
        "Whole stacks, 16 entries, folded", "Regions, 47 entries, folded");
    var robot = new FxRobot();

    robot.clickOn("Whole stacks");
    shown.settle();
    assertThat(TestStage.onFx(this::titles)).contains("Whole stacks, 16 entries");
    assertThat(TestStage.onFx(() -> list().getItems().size())).isEqualTo(9 + 7 + 16);
    robot.push(KeyCode.LEFT);
    assertThat(TestStage.onFx(() -> list().getItems().size())).isEqualTo(9 + 7);
    robot.push(KeyCode.UP).push(KeyCode.RIGHT);
    assertThat(TestStage.onFx(() -> list().getItems().size())).isEqualTo(9 + 7 + 80);
    robot.push(KeyCode.ENTER);
    assertThat(TestStage.onFx(() -> list().getItems().size())).isEqualTo(9 + 7);
  }

  @Test
  void whatIsFoundIsNotFolded() {
    TestStage.run(() -> ((TextField) shown.view().lookup(".palette-search .text-field")).setText("kafka"));
    shown.settle();
    assertThat(TestStage.onFx(this::titles)).isNotEmpty()
        .noneSatisfy(title -> assertThat(title).contains("folded"));
  }

  /// What is spoken of the titles that are seen, from the top.
  private List<String> titles() {
    return cells(PaletteRow.Heading.class).stream()
        .filter(cell -> cell.getBoundsInParent().getMaxY() <= list().getHeight())
        .sorted(Comparator.comparingDouble(cell -> cell.getBoundsInParent().getMinY()))
        .map(ListCell::getAccessibleText).toList();
  }

  /// What is read in the rows that are seen, by what is spoken there.
  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    rows().forEach(row -> names.put(row.getAccessibleText(),
        ((Text) row.lookup(".palette-row .label .text")).getText()));
    return names;
  }

  /// How far to the right each label reaches.
  private List<Double> reach() {
    var ends = new ArrayList<Double>();
    rows().forEach(row -> row.lookupAll(".palette-row .label")
        .forEach(label -> ends.add(list().sceneToLocal(label.localToScene(
            ((Label) label).getLayoutBounds())).getMaxX())));
    return ends;
  }

  private List<ListCell<?>> rows() {
    return cells(PaletteRow.Entry.class);
  }

  private List<ListCell<?>> cells(Class<? extends PaletteRow> kind) {
    var rows = new ArrayList<ListCell<?>>();
    list().lookupAll(".list-cell").forEach(node -> {
      if (node instanceof ListCell<?> cell && cell.isVisible() && kind.isInstance(cell.getItem()))
        rows.add(cell);
    });
    return rows;
  }

  private ListView<?> list() {
    return (ListView<?>) shown.view().lookup(".palette .list-view");
  }
}
