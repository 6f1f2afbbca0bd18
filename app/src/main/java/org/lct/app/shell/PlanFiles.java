package org.lct.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.conversion.Conversions;
import org.lct.app.dialog.Dialogs;
import org.lct.app.dialog.Dialogs.Alternative;
import org.lct.app.dialog.Dialogs.Question;
import org.lct.app.settings.SettingsStore;
import org.lct.app.shell.FileDialogs.Wanted;
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
  private final FileDialogs chooser;
  private final TaskRunner tasks;
  private final Conversions conversions;
  private final Deque<Path> closed = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper closedOne = new ReadOnlyBooleanWrapper();
  private final List<Path> openLastTime;
  /// Whether what is open now is what to reopen next time: a sample alone does not take the place of the files.
  private boolean remembers;

  /// @param session what plans are opened in
  /// @param dialogs where it is said if a plan cannot be written
  /// @param chooser where the user says which files are meant
  /// @param tasks where files are written
  public PlanFiles(PlanSession session, SettingsStore settings, Navigation navigation, Dialogs dialogs,
      FileDialogs chooser, TaskRunner tasks) {
    this.session = session;
    this.settings = settings;
    this.navigation = navigation;
    this.dialogs = dialogs;
    this.chooser = chooser;
    conversions = new Conversions(session, dialogs);
    this.tasks = tasks;
    openLastTime = settings.settingsProperty().get().open();
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> rememberOpen());
  }

  private void rememberOpen() {
    var open = session.plans().stream().flatMap(plan -> plan.pathProperty().get().stream())
        .map(Path::toAbsolutePath).toList();
    remembers |= !open.isEmpty();
    if (remembers)
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

  /// A plan to begin with, which is no file yet; one that is changed has its name for itself.
  @Override
  public void create() {
    var taken = session.plans().stream().filter(plan -> plan.dirtyProperty().get())
        .map(plan -> plan.nameProperty().get()).collect(Collectors.toSet());
    var name = IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? Texts.of("new.file") : Texts.of("new.file.more", Integer.toString(n)))
        .filter(free -> !taken.contains(free)).findFirst().orElseThrow();
    open(PlanReader.read(name, Texts.of("new.plan").getBytes(UTF_8)));
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
    return chooser.toWrite(wanted("save.title"), plan.nameProperty().get());
  }

  private Wanted wanted(String title) {
    return Wanted.plans(Texts.of(title),
        session.pathProperty().get().map(Path::toAbsolutePath).map(Path::getParent));
  }

  /// Writes a plan to a file; what stands against it is said.
  ///
  /// @param then done when it is written
  void write(OpenPlan plan, Path file, Runnable then) {
    plan.documentProperty().get()
        .map(document -> new PlanSaving(document, plan.handProperty().get(), file, others(plan),
            seenIn(plan, file), false))
        .ifPresent(saving -> write(plan, saving, then));
  }

  /// What the plan's own files held when they were read; a file that was chosen may hold anything.
  private static Optional<PlanSaving.Seen> seenIn(OpenPlan plan, Path file) {
    return plan.pathProperty().get().filter(file::equals)
        .map(_ -> new PlanSaving.Seen(plan.seen(), plan.seenHand()));
  }

  private List<Path> others(OpenPlan plan) {
    return session.plans().stream().filter(other -> !other.equals(plan))
        .flatMap(other -> other.pathProperty().get().stream()).toList();
  }

  private void write(OpenPlan plan, PlanSaving saving, Runnable then) {
    tasks.run(TaskSpec.of(Texts.of("save.writing", saving.file().getFileName()), _ -> saving.save(),
        outcome -> {
          switch (outcome) {
            case Outcome.Ended(var written) -> written(plan, saving, written, then);
            case Outcome.Unexpected(var file, var understood) ->
              ask(Texts.of(understood ? "save.changed" : "save.strange", file.getFileName()),
                  Texts.of("save.changed.line"), Texts.of("save.overwrite"),
                  () -> write(plan, saving.overwriting(), then));
            case Outcome.Taken() -> dialogs.tell(Texts.of("save.taken", saving.file().getFileName()),
                Texts.of("save.taken.line"), Optional.empty());
            case Outcome.TooLarge() -> ask(Texts.of("save.large", saving.file().getFileName()),
                Texts.of("save.large.line"), Texts.of("save.large.anyway"),
                () -> write(plan, saving.overwriting(), then));
          }
        }));
  }

  private void ask(String title, String line, String deed, Runnable agreed) {
    dialogs.ask(new Question(title, line, deed, Texts.of("unsaved.back"), true), agreed);
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

  /// The file beside a plan that says where its figures stand means the plan.
  @Override
  public void open(Path chosen) {
    var file = HandLayoutFile.planOf(chosen).orElse(chosen);
    navigation.show(Perspective.DESIGN);
    session.open(file);
    tasks.run(TaskSpec.of(Texts.of("open.looking", String.valueOf(file.getFileName())),
        _ -> Files.isRegularFile(file),
        there -> settings.update(now -> there ? now.opened(file) : now.without(file))));
  }

  @Override
  public void choose() {
    chooser.toRead(wanted("open.title")).forEach(this::open);
  }

  /// Lets the user choose plans of earlier years or other notations, opens them and offers to convert the shown one.
  void importPlans() {
    var files = chooser.toRead(wanted("import.title"));
    files.forEach(this::open);
    if (!files.isEmpty())
      conversions.offer();
  }

  @Override
  public void convert() {
    conversions.ask();
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
