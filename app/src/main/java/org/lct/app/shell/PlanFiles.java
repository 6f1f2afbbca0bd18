package org.lct.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.dialog.Dialogs;
import org.lct.app.dialog.Dialogs.Alternative;
import org.lct.app.dialog.Dialogs.Question;
import org.lct.app.settings.SettingsStore;
import org.lct.app.shell.PlanSaving.Outcome;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Checked;
import org.lct.editor.PlanOpener;
import org.lct.editor.session.HandLayoutFile;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Opens plan files, writes and closes them, and remembers which they were. JavaFX thread only.
public final class PlanFiles implements PlanOpener {
  private final PlanSession session;
  private final SettingsStore settings;
  private final Navigation navigation;
  private final Dialogs dialogs;
  private final TaskRunner tasks;
  private final Deque<Path> closed = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper closedOne = new ReadOnlyBooleanWrapper();
  private final List<Path> openLastTime;
  private @Nullable Window window;

  /// @param session what plans are opened in
  /// @param dialogs where it is said if a plan cannot be written
  /// @param tasks where files are written
  public PlanFiles(PlanSession session, SettingsStore settings, Navigation navigation, Dialogs dialogs,
      TaskRunner tasks) {
    this.session = session;
    this.settings = settings;
    this.navigation = navigation;
    this.dialogs = dialogs;
    this.tasks = tasks;
    openLastTime = settings.settingsProperty().get().open();
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> rememberOpen());
  }

  private void rememberOpen() {
    var open = session.plans().stream().flatMap(plan -> plan.pathProperty().get().stream())
        .map(Path::toAbsolutePath).toList();
    settings.update(now -> now.withOpen(open));
  }

  /// Opens the files that were open when the workbench was used last, those that are still there.
  public void reopen() {
    tasks.run(TaskSpec.of(Texts.of("open.last-time"),
        _ -> openLastTime.stream().filter(Files::isRegularFile).toList(),
        files -> files.forEach(session::open)));
  }

  /// Opens the plan that was closed last; nothing if none was.
  void reopenClosed() {
    var last = closed.poll();
    closedOne.set(!closed.isEmpty());
    if (last != null)
      open(last);
  }

  /// Whether a plan file was closed since the workbench was started, and not opened again.
  ReadOnlyBooleanProperty closedOneProperty() {
    return closedOne.getReadOnlyProperty();
  }

  /// Closes the plan that is shown.
  void close() {
    session.currentProperty().get().ifPresent(plan -> close(List.of(plan)));
  }

  @Override
  public void close(List<OpenPlan> plans) {
    unlessUnsaved(plans, () -> plans.forEach(plan -> {
      plan.pathProperty().get().ifPresent(closed::push);
      closedOne.set(!closed.isEmpty());
      session.close(plan);
    }));
  }

  /// Does what would lose unsaved changes only when they are saved, or when the user wants to lose them.
  void unlessUnsaved(List<OpenPlan> plans, Runnable deed) {
    var unsaved = plans.stream().filter(plan -> plan.dirtyProperty().get()).toList();
    if (unsaved.isEmpty()) {
      deed.run();
      return;
    }
    var names = unsaved.stream().map(plan -> plan.nameProperty().get()).toList();
    var title = names.size() == 1
        ? Texts.of("unsaved.title", names.getFirst())
        : Texts.of("unsaved.titles", names.size());
    dialogs.ask(new Question(title, names.size() == 1 ? Texts.of("unsaved.line") : String.join("\n", names),
        Texts.of("unsaved.save"), Texts.of("unsaved.back"), false),
        () -> saveAll(unsaved, deed), new Alternative(Texts.of("unsaved.lose"), deed));
  }

  /// A plan that is no file yet is shown while its place is chosen.
  private void saveAll(List<OpenPlan> plans, Runnable then) {
    if (plans.isEmpty()) {
      then.run();
      return;
    }
    var first = plans.getFirst();
    Runnable rest = () -> saveAll(plans.subList(1, plans.size()), then);
    first.pathProperty().get().ifPresentOrElse(file -> write(first, file, rest), () -> {
      session.show(first);
      choosePlace(first).ifPresent(file -> write(first, file, rest));
    });
  }

  /// A plan to begin with, which is no file yet.
  void create() {
    open(PlanReader.read(Texts.of("new.file"), Texts.of("new.plan").getBytes(UTF_8)));
  }

  @Override
  public void save() {
    session.currentProperty().get().ifPresent(plan -> saveAll(List.of(plan), () -> {}));
  }

  /// Lets the user choose the file the plan is written to.
  void saveAs() {
    session.currentProperty().get()
        .ifPresent(plan -> choosePlace(plan).ifPresent(file -> write(plan, file, () -> {})));
  }

  private Optional<Path> choosePlace(OpenPlan plan) {
    var chooser = new FileChooser();
    chooser.setTitle(Texts.of("save.title"));
    chooser.setInitialFileName(plan.nameProperty().get());
    chooser.getExtensionFilters()
        .setAll(new ExtensionFilter(Texts.of("open.plans"), "*.yaml", "*.yml", "*.json"));
    folder().ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
  }

  /// Writes a plan to a file; what stands against it is said.
  ///
  /// @param then done when it is written
  void write(OpenPlan plan, Path file, Runnable then) {
    plan.documentProperty().get()
        .map(document -> new PlanSaving(document, plan.handProperty().get(), file, seenIn(plan, file), false))
        .ifPresent(saving -> write(plan, saving, then));
  }

  /// What the plan's own files held when they were read; a file that was chosen may hold anything.
  private static Optional<PlanSaving.Seen> seenIn(OpenPlan plan, Path file) {
    return plan.pathProperty().get().filter(file::equals)
        .map(_ -> new PlanSaving.Seen(plan.seen(), plan.seenHand()));
  }

  private void write(OpenPlan plan, PlanSaving saving, Runnable then) {
    tasks.run(TaskSpec.of(Texts.of("save.writing", saving.file().getFileName()), _ -> saving.save(),
        outcome -> {
          switch (outcome) {
            case Outcome.Ended(var written) -> written(plan, saving, written, then);
            case Outcome.Unexpected(var file, var understood) -> dialogs.ask(
                new Question(Texts.of(understood ? "save.changed" : "save.strange", file.getFileName()),
                    Texts.of("save.changed.line"), Texts.of("save.overwrite"), Texts.of("unsaved.back"),
                    true),
                () -> write(plan, saving.overwriting(), then));
          }
        }));
  }

  private void written(OpenPlan plan, PlanSaving saving, Checked<Path> written, Runnable then) {
    if (written.value().isPresent()) {
      session.saved(plan, saving.document(), saving.hand(), saving.file());
      settings.update(now -> now.opened(saving.file()));
      rememberOpen();
      then.run();
    } else {
      written.diagnostics().forEach(
          problem -> dialogs.tell(problem.summary(), problem.detail(), Optional.of(problem.code())));
    }
  }

  private Optional<File> folder() {
    return session.pathProperty().get().map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile)
        .filter(File::isDirectory);
  }

  /// Says which window the file dialog belongs to.
  void belongTo(Window owner) {
    window = owner;
  }

  /// The file beside a plan that says where its figures stand means the plan.
  @Override
  public void open(Path chosen) {
    var file = HandLayoutFile.planOf(chosen).orElse(chosen);
    navigation.show(Perspective.DESIGN);
    session.open(file);
    settings.update(now -> Files.isRegularFile(file) ? now.opened(file) : now.without(file));
  }

  @Override
  public void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(Texts.of("open.title"));
    chooser.getExtensionFilters().setAll(
        new ExtensionFilter(Texts.of("open.plans"), "*.yaml", "*.yml", "*.json"),
        new ExtensionFilter(Texts.of("open.all"), "*.*"));
    folder().ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showOpenMultipleDialog(window)).stream().flatMap(List::stream)
        .map(File::toPath).forEach(this::open);
  }

  @Override
  public void openSample() {
    open(PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes()));
  }

  @Override
  public void open(PlanFile plan) {
    navigation.show(Perspective.DESIGN);
    session.open(plan);
  }
}
