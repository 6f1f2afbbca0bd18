package org.lct.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.dialog.Dialogs;
import org.lct.app.dialog.Dialogs.Question;
import org.lct.app.settings.SettingsStore;
import org.lct.app.text.Texts;
import org.lct.editor.PlanOpener;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.sample.SamplePlan;

/// Opens plan files and remembers them. JavaFX thread only.
public final class PlanFiles implements PlanOpener {
  private final PlanSession session;
  private final SettingsStore settings;
  private final Navigation navigation;
  private final Dialogs dialogs;
  private @Nullable Window window;

  /// @param session what plans are opened in
  /// @param dialogs where it is said if a plan cannot be written
  public PlanFiles(PlanSession session, SettingsStore settings, Navigation navigation, Dialogs dialogs) {
    this.session = session;
    this.settings = settings;
    this.navigation = navigation;
    this.dialogs = dialogs;
  }

  /// Closes the plan.
  void close() {
    unlessUnsaved(session::close);
  }

  /// Does what would lose unsaved changes only if the user wants it.
  void unlessUnsaved(Runnable deed) {
    if (session.dirtyProperty().get())
      dialogs.ask(new Question(Texts.of("unsaved.title", session.fileNameProperty().get()),
          Texts.of("unsaved.line"), Texts.of("unsaved.lose"), Texts.of("unsaved.back"), true), deed);
    else
      deed.run();
  }

  /// A plan to begin with, which is no file yet.
  void create() {
    open(PlanReader.read(Texts.of("new.file"), Texts.of("new.plan").getBytes(UTF_8)));
  }

  /// Writes the plan to its file; one that is none yet gets one.
  void save() {
    session.pathProperty().get().ifPresentOrElse(this::write, this::saveAs);
  }

  /// Lets the user choose the file the plan is written to.
  void saveAs() {
    var chooser = new FileChooser();
    chooser.setTitle(Texts.of("save.title"));
    chooser.setInitialFileName(session.fileNameProperty().get());
    chooser.getExtensionFilters()
        .setAll(new ExtensionFilter(Texts.of("open.plans"), "*.yaml", "*.yml", "*.json"));
    folder().ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath).ifPresent(this::write);
  }

  /// Writes the plan to a file; what stands against it is said.
  void write(Path file) {
    session.documentProperty().get().ifPresent(document -> {
      var written = PlanWriter.write(document, file);
      if (written.value().isPresent()) {
        session.saved(file);
        settings.update(now -> now.opened(file));
      } else {
        written.diagnostics().forEach(
            problem -> dialogs.tell(problem.summary(), problem.detail(), Optional.of(problem.code())));
      }
    });
  }

  private Optional<File> folder() {
    return session.pathProperty().get().map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile)
        .filter(File::isDirectory);
  }

  /// Says which window the file dialog belongs to.
  void belongTo(Window owner) {
    window = owner;
  }

  @Override
  public void open(Path file) {
    unlessUnsaved(() -> {
      navigation.show(Perspective.DESIGN);
      session.open(file);
      settings.update(now -> Files.isRegularFile(file) ? now.opened(file) : now.without(file));
    });
  }

  @Override
  public void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(Texts.of("open.title"));
    chooser.getExtensionFilters().setAll(
        new ExtensionFilter(Texts.of("open.plans"), "*.yaml", "*.yml", "*.json"),
        new ExtensionFilter(Texts.of("open.all"), "*.*"));
    folder().ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath).ifPresent(this::open);
  }

  @Override
  public void openSample() {
    open(PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes()));
  }

  @Override
  public void open(PlanFile plan) {
    unlessUnsaved(() -> {
      navigation.show(Perspective.DESIGN);
      session.open(plan);
    });
  }
}
