package org.lct.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lct.app.dialog.Dialogs;
import org.lct.app.shell.FileDialogs.Wanted;
import org.lct.app.task.FxTaskRunner;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Deed;
import org.lct.editor.session.PlanSession;
import org.lct.export.ExportFormat;
import org.lct.export.ExportSource;
import org.lct.export.ExportTarget;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.picture.DiagramPicture;
import org.lct.topology.diagram.picture.PictureFormat;
import org.lct.topology.theme.PaletteProbe;
import org.lct.topology.theme.Theme;

/// Exports the open plan: in the words of other tools, or its diagram as a picture. It asks for a file and writes it in
/// the background; what stands against it is said. JavaFX thread only.
public final class Exports {
  private final PlanSession session;
  private final FxTaskRunner tasks;
  private final Dialogs dialogs;
  private final FileDialogs files;
  private final Executor fx;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

  /// @param dialogs where it is said if an export cannot be made or written
  /// @param fx runs what it is given on the JavaFX thread
  public Exports(PlanSession session, FxTaskRunner tasks, Dialogs dialogs, FileDialogs files, Executor fx) {
    this.session = session;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.files = files;
    this.fx = fx;
    session.fileNameProperty().subscribe((_, _) -> notice.set(""));
  }

  /// Where the last export of the open plan is, in words; empty if there is none.
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Makes an export and writes it. Done in the background.
  private interface Work {
    Checked<Written> write(ExportTarget target) throws Exception;
  }

  /// An export that was made.
  ///
  /// @param note what there is to say about it
  private record Written(Path file, Optional<String> note) {}

  /// Exports the plan.
  void export(ExportFormat format) {
    export(format.title(), format.ending(), plan -> target -> text(format, plan, target));
  }

  /// Exports the diagram of the plan, in the light colours of documents.
  void export(PictureFormat format) {
    export(Texts.of("export.picture", format.name()), "." + format.extension(), plan -> {
      var palette = PaletteProbe.paletteOf(Theme.LIGHT);
      var hand = session.handProperty().getValue();
      return target -> picture(format, DiagramPicture.of(plan.diagram(), hand, palette), target);
    });
  }

  /// @param kind what the export is, in words
  /// @param work for the plan as it is once it has been checked
  private void export(String kind, String ending, Function<CheckedPlan, Work> work) {
    session.perform(Deed.asking(plan -> {
      var file = session.pathProperty().get();
      var wanted = new Wanted(Texts.of("export.title", kind),
          file.map(Path::toAbsolutePath).map(Path::getParent), kind,
          List.of(ending.substring(ending.lastIndexOf('.') + 1)));
      files.toWrite(wanted, ExportTarget.name(session.fileNameProperty().get(), ending))
          .ifPresent(chosen -> start(new ExportTarget(chosen, open()), work.apply(plan)));
    }));
  }

  private List<Path> open() {
    return session.plans().stream().flatMap(one -> one.pathProperty().get().stream()).toList();
  }

  private void start(ExportTarget target, Work work) {
    notice.set("");
    tasks.run(TaskSpec.of(Texts.of("export.writing", name(target.file())), _ -> work.write(target), made -> {
      made.value().ifPresent(written -> notice.set(words(written)));
      made.diagnostics().stream().filter(Diagnostic::isError).findFirst().ifPresent(
          problem -> dialogs.tell(problem.summary(), problem.detail(), Optional.of(problem.code())));
    }));
  }

  private static Checked<Written> text(ExportFormat format, CheckedPlan plan, ExportTarget target) {
    var problems = plan.problems().stream().map(Problem::diagnostic).toList();
    var text = format.export(new ExportSource(plan.file(), new Checked<>(plan.expansion(), problems),
        plan.catalog()));
    var note = text.diagnostics().stream().findFirst().map(Diagnostic::summary);
    return text.value().map(content -> written(target, content.getBytes(UTF_8), note))
        .orElseGet(() -> Checked.failed(text.diagnostics()));
  }

  private Checked<Written> picture(PictureFormat format, DiagramPicture picture, ExportTarget target)
      throws Exception {
    int percent = picture.percent(format);
    return written(target, picture.encoded(format, fx),
        percent < 100 ? Optional.of(Texts.of("export.scaled", percent)) : Optional.empty());
  }

  private static Checked<Written> written(ExportTarget target, byte[] content, Optional<String> note) {
    var file = target.write(content);
    return new Checked<>(file.value().map(where -> new Written(where, note)), file.diagnostics());
  }

  private static String words(Written written) {
    var where = Texts.of("export.written", name(written.file()), String.valueOf(written.file().getParent()));
    return written.note().map(note -> Texts.of("export.note", where, note)).orElse(where);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
