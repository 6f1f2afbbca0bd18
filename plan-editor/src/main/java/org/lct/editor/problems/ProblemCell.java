package org.lct.editor.problems;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.fix.QuickFix;

/// A row of the list of problems: icon, sentence, the best of what can be done at once, subject, line and column.
final class ProblemCell extends ListCell<Problem> {
  private static final int SENTENCE = 1;

  private final Delay drawn = Delay.untilDrawn();
  private final Function<Problem, List<QuickFix>> fixes;
  private final BiConsumer<Problem, QuickFix> apply;

  ProblemCell(Function<Problem, List<QuickFix>> fixes, BiConsumer<Problem, QuickFix> apply) {
    this.fixes = fixes;
    this.apply = apply;
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

  private HBox graphic(Problem problem) {
    var sentence = new Label(ProblemWords.sentence(problem));
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var row = Styled.with(new HBox(SeverityLook.icon(problem.diagnostic().severity()), sentence),
        "problem-row");
    row.getChildren().addAll(Styled.label(ProblemWords.subject(problem), "problem-subject"),
        Styled.label(ProblemWords.place(problem), "muted", "problem-place"));
    // What can be done is worked out from the whole plan: a step to undo does not wait for that.
    drawn.restart(() -> fixes.apply(problem).stream().findFirst()
        .ifPresent(fix -> row.getChildren().add(SENTENCE + 1, link(problem, fix))));
    return row;
  }

  /// The same as below the list; it is reached by keys there.
  private Hyperlink link(Problem problem, QuickFix fix) {
    var link = Styled.with(new Hyperlink(fix.title()), "problem-fix");
    link.setFocusTraversable(false);
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    link.setOnAction(_ -> apply.accept(problem, fix));
    return link;
  }
}
