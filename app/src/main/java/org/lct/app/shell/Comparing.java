package org.lct.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.shell.FileDialogs.Wanted;
import org.lct.app.text.Texts;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.compare.Counterpart;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.git.Git;
import org.lct.task.TaskRunner;

/// Compares the plan that is shown with what the user chooses. JavaFX thread only.
public final class Comparing {
  private final PlanSession session;
  private final CompareModel model;
  private final Navigation navigation;
  private final FileDialogs files;
  private final LastCommit lastCommit;

  /// @param model what knows what is compared
  /// @param tasks where git is asked
  public Comparing(PlanSession session, CompareModel model, Navigation navigation, FileDialogs files,
      TaskRunner tasks) {
    this.session = session;
    this.model = model;
    this.navigation = navigation;
    this.files = files;
    lastCommit = new LastCommit(session, tasks, Git.INSTALLED);
  }

  /// What knows what is compared.
  CompareModel model() {
    return model;
  }

  /// What git has of the plan that is shown.
  LastCommit lastCommit() {
    return lastCommit;
  }

  /// With what its file holds.
  void withDisk() {
    start(plan -> plan.pathProperty().get().map(Counterpart.OnDisk::new));
  }

  /// With what its file held at the last commit.
  void withLastCommit() {
    var asked = session.currentProperty().get();
    lastCommit
        .read(file -> start(plan -> asked.filter(plan::equals).map(_ -> new Counterpart.LastCommit(file))));
  }

  /// With a file that the user chooses.
  void withFile() {
    start(plan -> files.toRead(Wanted.plans(Texts.of("compare.choose"),
        plan.pathProperty().get().map(Path::toAbsolutePath).map(Path::getParent))).stream().findFirst()
        .map(Counterpart.OtherFile::new));
  }

  /// With another of the open plans.
  void with(OpenPlan other) {
    start(_ -> Optional.of(new Counterpart.Other(other)));
  }

  private void start(Function<OpenPlan, Optional<? extends Counterpart>> with) {
    session.currentProperty().get().ifPresent(plan -> with.apply(plan).ifPresent(chosen -> {
      navigation.show(Perspective.DESIGN);
      model.start(plan, chosen);
    }));
  }
}
