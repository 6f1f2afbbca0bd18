package org.lct.app.deployment;

import java.util.function.Predicate;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ListView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.deployment.OperationRow.State;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;

/// The operations of a run: problems first, or those that failed.
final class OperationList extends VBox {
  private final ToggleGroup choice = new ToggleGroup();

  OperationList(DeploymentModel model) {
    getStyleClass().addAll("panel", "operation-list");
    var filtered = new FilteredList<>(model.operations());
    var sorted = new SortedList<>(filtered, OperationRow.PROBLEMS_FIRST);
    var list = new ListView<>(sorted);
    list.setCellFactory(_ -> new OperationCell(model));
    list.setPlaceholder(Styled.paragraph(Texts.of("operations.none"), "muted"));
    list.setAccessibleText(Texts.of("operations.title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    var first = toggle("operations.problems-first", "left-pill");
    var failed = toggle("operations.failed", "right-pill");
    choice.selectedToggleProperty()
        .subscribe(chosen -> filtered.setPredicate(predicate(failed.equals(chosen))));
    first.setSelected(true);
    choice.selectedToggleProperty().addListener((_, before, now) -> keepOne(before, now));
    model.countsProperty()
        .subscribe(counts -> failed.setText(Texts.of("operations.failed", counts.failed())));
    model.resultProperty().subscribe(_ -> list.refresh());
    getChildren().addAll(Styled.with(new HBox(first, failed), "panel-header", "operation-choice"), list);
  }

  private static Predicate<OperationRow> predicate(boolean failedOnly) {
    return row -> !failedOnly || row.state() == State.FAILED;
  }

  private ToggleButton toggle(String key, String style) {
    var button = Styled.with(new ToggleButton(Texts.of(key, 0)), "small", style);
    button.setToggleGroup(choice);
    return button;
  }

  /// One of them is always chosen.
  private void keepOne(@Nullable Toggle before, @Nullable Toggle now) {
    if (now == null && before != null)
      choice.selectToggle(before);
  }
}
