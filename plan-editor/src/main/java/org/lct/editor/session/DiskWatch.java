package org.lct.editor.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanReader;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Looks at the files of the open plans again and again, so that it is noticed when somebody else writes or removes
/// one. It asks rather than being told, because that works on every kind of disk. JavaFX thread only.
public final class DiskWatch {
  private final PlanSession session;
  private final TaskRunner tasks;
  private final Executor later;
  private boolean ended;
  private final Map<OpenPlan, Stamp> stamps = new WeakHashMap<>();

  /// @param tasks where files are looked at
  /// @param later does on the JavaFX thread what it is given, after the pause between two looks
  public DiskWatch(PlanSession session, TaskRunner tasks, Executor later) {
    this.session = session;
    this.tasks = tasks;
    this.later = later;
  }

  /// Begins to look, after the first pause; goes on until [#end].
  public void start() {
    ended = false;
    goOn();
  }

  /// Looks no more.
  public void end() {
    ended = true;
  }

  private void goOn() {
    later.execute(this::look);
  }

  private void look() {
    if (ended)
      return;
    var asked = session.plans().stream().flatMap(plan -> plan.pathProperty().get().stream()
        .map(file -> new Asked(plan, file, plan.seen(), Optional.ofNullable(stamps.get(plan))))).toList();
    if (asked.isEmpty())
      goOn();
    else
      tasks.run(TaskSpec.of(Texts.of("disk.looking"),
          _ -> asked.stream().map(Asked::look).flatMap(Optional::stream).toList(), this::found));
  }

  private void found(List<Found> answers) {
    answers.stream().filter(Found::isStillAsked).forEach(answer -> {
      stamps.put(answer.asked().plan(), answer.stamp());
      session.found(answer.asked().plan(), answer.content());
    });
    goOn();
  }

  /// What tells one content of a file from another without reading it; both empty of a file that is not there.
  private record Stamp(Optional<FileTime> written, long size) {
    static final Stamp NONE = new Stamp(Optional.empty(), 0);

    static Stamp of(Path file) throws IOException {
      try {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(Optional.of(attributes.lastModifiedTime()), attributes.size());
      } catch (NoSuchFileException _) {
        return NONE;
      }
    }
  }

  private record Asked(OpenPlan plan, Path file, Optional<PlanDocument> seen, Optional<Stamp> before) {
    /// Empty if it is as before, or if nothing can be found out: then it is told when it is read or written. What it
    /// holds may be unknown, if it cannot be read any more or is too large: something else than before.
    Optional<Found> look() {
      try {
        var stamp = Stamp.of(file);
        if (before.filter(stamp::equals).isPresent())
          return Optional.empty();
        var content = stamp.equals(Stamp.NONE)
            ? Optional.<PlanDocument>empty()
            : Optional.of(PlanReader.read(file).document());
        return Optional.of(new Found(this, stamp, content));
      } catch (IOException _) {
        return Optional.empty();
      }
    }
  }

  private record Found(Asked asked, Stamp stamp, Optional<PlanDocument> content) {
    /// Whether nothing was read or written by us meanwhile.
    boolean isStillAsked() {
      return asked.plan().seen().equals(asked.seen())
          && asked.plan().pathProperty().get().filter(asked.file()::equals).isPresent();
    }
  }
}
