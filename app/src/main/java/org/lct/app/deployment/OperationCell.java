package org.lct.app.deployment;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.deployment.OperationRow.State;
import org.lct.app.text.Durations;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.controls.Styled;
import org.lct.topology.diagram.paint.StatusMark;

/// A row of the list of operations: what, where it is, how long it took; for one that needs a person also why, and
/// what to do.
final class OperationCell extends ListCell<OperationRow> {
  private final DeploymentModel model;

  OperationCell(DeploymentModel model) {
    this.model = model;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable OperationRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(row == null || empty ? null : content(row));
    setAccessibleText(row == null || empty ? null : spoken(row));
  }

  private Node content(OperationRow row) {
    var what = Styled.label(subject(row), row.state().isBad() ? "name" : "operation");
    what.setMinWidth(0);
    // What tells nodes apart stands at the end.
    what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var time = Styled.label(timeOf(row), "muted", "operation-time");
    time.setMinWidth(USE_PREF_SIZE);
    var state = Styled.label(word(row), "muted");
    state.setMinWidth(USE_PREF_SIZE);
    var first = Styled.with(new HBox(new StatusMark(row.state().look()), what, Styled.spring(),
        state, time), "operation-row");
    var lines = Styled.with(new VBox(first), "operation-cell");
    if (!row.reason().isEmpty())
      lines.getChildren().add(Styled.paragraph(row.reason(), "operation-reason"));
    remedy(row).ifPresent(
        detail -> lines.getChildren().add(Styled.paragraph(detail, "operation-reason", "muted")));
    return lines;
  }

  /// What to do, known once the run has ended.
  private Optional<String> remedy(OperationRow row) {
    if (row.state() != State.FAILED)
      return Optional.empty();
    return model.resultProperty().get().stream().flatMap(result -> result.diagnostics().stream())
        .filter(problem -> problem.address().equals(Optional.of(row.operation().address())))
        .map(Diagnostic::detail).findFirst();
  }

  private static String subject(OperationRow row) {
    return row.operation().verb() + " " + row.operation().address();
  }

  private static String word(OperationRow row) {
    return Texts.of("operation." + row.state().name().toLowerCase(Locale.ROOT));
  }

  private String timeOf(OperationRow row) {
    return row.started().isEmpty() ? "" : Durations.clock(model.elapsed(row));
  }

  private static String spoken(OperationRow row) {
    var what = subject(row) + ", " + word(row);
    return row.reason().isEmpty() ? what : what + ": " + row.reason();
  }
}
