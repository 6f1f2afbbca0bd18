package org.lct.editor.problems;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;

/// A row of the list of problems: icon, sentence, subject, line and column.
final class ProblemCell extends ListCell<Problem> {
  ProblemCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Problem problem, boolean empty) {
    super.updateItem(problem, empty);
    if (empty || problem == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else {
      setGraphic(graphic(problem));
      setTooltip(new Tooltip(ProblemWords.remedy(problem) + " [" + problem.diagnostic().code() + "]"));
      setAccessibleText(ProblemWords.spoken(problem));
    }
  }

  private static HBox graphic(Problem problem) {
    var sentence = new Label(ProblemWords.sentence(problem));
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    return Styled.with(new HBox(SeverityLook.icon(problem.diagnostic().severity()), sentence,
        Styled.label(ProblemWords.subject(problem), "problem-subject"),
        Styled.label(ProblemWords.place(problem), "muted", "problem-place")), "problem-row");
  }
}
