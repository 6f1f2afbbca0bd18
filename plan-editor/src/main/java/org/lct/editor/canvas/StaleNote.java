package org.lct.editor.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;

/// Says over the diagram that it is not what the text says any more, and leads to what is wrong there. Takes no room while
/// the two agree.
final class StaleNote extends FlowPane {
  /// What stands beside the longest line.
  private static final double BESIDE = 24;
  private final Consumer<SourceRange> text;

  /// @param text leads to a place in the text
  StaleNote(PlanSession session, Consumer<SourceRange> text) {
    this.text = text;
    Styled.with(this, "note", "danger", "stale-note");
    session.planProperty().subscribe(plan -> show(plan.filter(CheckedPlan::isStale)));
  }

  private void show(Optional<CheckedPlan> stale) {
    setVisible(stale.isPresent());
    setManaged(stale.isPresent());
    getChildren().clear();
    stale.ifPresent(plan -> {
      getChildren().addAll(SeverityLook.icon(Severity.ERROR), Styled.label(Texts.of("canvas.stale")));
      plan.problems().stream().map(Problem::diagnostic).filter(Diagnostic::isError)
          .flatMap(found -> found.range().map(range -> link(found, range)).stream()).findFirst()
          .ifPresent(getChildren()::add);
    });
  }

  private Hyperlink link(Diagnostic found, SourceRange range) {
    var link = new Hyperlink(
        Texts.of("source.problem.line", range.startLine(), Backticks.without(found.summary())));
    link.setWrapText(true);
    link.maxWidthProperty().bind(widthProperty().subtract(BESIDE));
    link.setOnAction(_ -> text.accept(range));
    return link;
  }
}
