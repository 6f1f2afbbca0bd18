package org.lct.editor.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.compare.EntryDifference;
import org.lct.compare.EntryDifference.KeyDifference;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.ComparedDiagram;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.paint.DifferenceMark;

/// The list of differences, each entry with the keys that changed. Choosing one shows its figure.
public final class DifferencesPane extends VBox {
  private final CompareModel model;
  private final ListView<EntryDifference> list = new ListView<>();
  private final Label none = Styled.paragraph("", "muted");
  private boolean following;

  /// @param reveal shows what the user has gone to
  public DifferencesPane(CompareModel model, Consumer<EntryDifference> reveal) {
    this.model = model;
    Styled.with(this, "panel", "differences");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(
        Styled.with(new HBox(Styled.label(Texts.of("compare.list"))), "panel-header"), list);
    list.setAccessibleText(Texts.of("compare.list"));
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
      if (chosen != null && !following)
        reveal.accept(chosen);
    });
    list.setOnMouseClicked(_ -> model.currentProperty().get().ifPresent(reveal));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER)
        model.currentProperty().get().ifPresent(reveal);
    });
    model.comparisonProperty().subscribe(_ -> show());
    model.currentProperty().subscribe(_ -> follow());
  }

  private void show() {
    var found = model.comparisonProperty().get();
    var differences = found.map(Comparison::differences).orElse(List.of());
    none.setText(found.map(CompareWords::remark).orElse(""));
    following = true;
    if (!differences.equals(list.getItems()))
      list.getItems().setAll(differences);
    following = false;
    follow();
  }

  private void follow() {
    Optional<EntryDifference> at = model.currentProperty().get();
    if (at.equals(Optional.ofNullable(list.getSelectionModel().getSelectedItem())))
      return;
    following = true;
    at.ifPresentOrElse(difference -> {
      list.getSelectionModel().select(difference);
      list.scrollTo(difference);
    }, list.getSelectionModel()::clearSelection);
    following = false;
  }

  private static final class Cell extends ListCell<EntryDifference> {
    /// As wide as the list: what has no room is cut, and told by a tooltip.
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EntryDifference difference, boolean empty) {
      super.updateItem(difference, empty);
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      if (empty || difference == null)
        return;
      var how = ComparedDiagram.difference(difference.kind());
      var kind = Styled.label(difference.keys().isEmpty() ? CompareWords.of(how) : difference.entry().kind(),
          "secondary");
      kind.setMinWidth(USE_PREF_SIZE);
      var rows = new VBox(Styled.with(new HBox(new DifferenceMark(how),
          whole(Styled.label(CompareWords.subject(difference), "difference-subject")), Styled.spring(), kind),
          "difference-row"));
      difference.keys().forEach(key -> rows.getChildren().add(key(key)));
      setGraphic(Styled.with(rows, "difference"));
      setAccessibleText(CompareWords.spoken(difference, how));
    }

    private static Node key(KeyDifference key) {
      return Styled.with(new HBox(whole(Styled.label(key.key(), "field-label", "difference-key")),
          whole(Styled.label(CompareWords.values(key), "mono"))), "difference-row", "difference-keys");
    }

    private static Label whole(Label label) {
      label.setTooltip(new Tooltip(label.getText()));
      return label;
    }
  }
}
