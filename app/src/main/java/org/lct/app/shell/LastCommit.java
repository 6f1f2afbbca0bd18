package org.lct.app.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.session.PlanSession;
import org.lct.git.Git;
import org.lct.planfile.PlanFile;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// What git has of the file of the plan that is shown; it is asked in the background. JavaFX thread only.
final class LastCommit {
  private final PlanSession session;
  private final TaskRunner tasks;
  private final Git git;
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private TaskHandle asking = () -> {};

  LastCommit(PlanSession session, TaskRunner tasks, Git git) {
    this.session = session;
    this.tasks = tasks;
    this.git = git;
    session.pathProperty().subscribe(_ -> look());
    session.currentProperty().subscribe(_ -> look());
  }

  /// Why the plan that is shown cannot be compared with its last commit, as far as is known; empty if it can.
  ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /// Finds out anew whether there is a last commit of it.
  void look() {
    ask(_ -> {});
  }

  /// Reads what the last commit has of the plan that is shown; nothing if there is none, which the reason says then.
  void read(Consumer<PlanFile> then) {
    ask(then);
  }

  private void ask(Consumer<PlanFile> then) {
    asking.cancel();
    if (session.currentProperty().get().isEmpty())
      reason.set(Texts.of("reason.no-plan"));
    else
      session.pathProperty().get().ifPresentOrElse(file -> ask(file, then),
          () -> reason.set(Texts.of("reason.no-file")));
  }

  private void ask(Path file, Consumer<PlanFile> then) {
    asking = tasks.run(TaskSpec.of(Texts.of("compare.asking", file.getFileName()),
        _ -> git.lastCommitted(file), answer -> answered(answer, then)));
  }

  private void answered(Checked<PlanFile> answer, Consumer<PlanFile> then) {
    reason.set(answer.diagnostics().stream().findFirst().map(Diagnostic::summary).orElse(""));
    answer.value().ifPresent(then);
  }
}
