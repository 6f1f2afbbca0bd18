package org.lct.app.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.lct.app.dialog.Dialogs;
import org.lct.app.dialog.Dialogs.Alternative;
import org.lct.app.dialog.Dialogs.Question;
import org.lct.app.text.Texts;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanDocument;
import org.lct.secret.PrivateFile;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.layout.HandLayout;

/// Keeps what is not saved of the open plans, a moment after each change, until it is saved or lost on purpose; and
/// offers what a process left that did not come to its end. JavaFX thread only.
public final class Recovery {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final RecoveryFolder folder;
  private final PlanSession session;
  private final TaskRunner tasks;
  private final Executor later;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final Map<OpenPlan, Kept> kept = new HashMap<>();
  private final Map<OpenPlan, Subscription> heard = new HashMap<>();
  private int numbers;
  private boolean due;
  private boolean writing;
  /// Held while a file is written or all are forgotten: after the end none is written any more.
  private final Object files = new Object();
  private volatile boolean ended;

  /// What is kept of a plan: under which number, and the document, once there is one, with what is placed by hand.
  private record Kept(int number, Optional<PlanDocument> document, HandLayout hand) {}

  /// @param folder where it is kept
  /// @param tasks where files are written
  /// @param later does on the JavaFX thread what it is given, after a moment
  public Recovery(Path folder, PlanSession session, TaskRunner tasks, Executor later, InstantSource clock) {
    this.folder = new RecoveryFolder(folder, ProcessHandle.current());
    this.session = session;
    this.tasks = tasks;
    this.later = later;
    this.clock = clock;
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> listen());
  }

  /// Why changes cannot be kept, if so: one sentence.
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private void listen() {
    var open = new HashSet<>(session.plans());
    heard.entrySet().stream().filter(entry -> !open.contains(entry.getKey()))
        .forEach(entry -> entry.getValue().unsubscribe());
    heard.keySet().retainAll(open);
    open.forEach(plan -> heard.computeIfAbsent(plan, one -> Subscription.combine(
        one.documentProperty().subscribe(_ -> changed()), one.handProperty().subscribe(_ -> changed()),
        one.dirtyProperty().subscribe(_ -> changed()))));
    changed();
  }

  private void changed() {
    if (!due) {
      due = true;
      later.execute(this::write);
    }
  }

  /// One write at a time, so that the latest is what stays.
  private void write() {
    due = false;
    if (ended)
      return;
    if (writing) {
      changed();
      return;
    }
    var steps = session.plans().stream().filter(plan -> plan.dirtyProperty().get())
        .flatMap(plan -> step(plan).stream()).toList();
    var forgotten = kept.keySet().stream()
        .filter(plan -> !session.plans().contains(plan) || !plan.dirtyProperty().get()).toList();
    if (steps.isEmpty() && forgotten.isEmpty())
      return;
    var goneNumbers = forgotten.stream().map(this::numberOf).toList();
    writing = true;
    tasks.run(new TaskSpec<>(Texts.of("recovery.keeping"), _ -> {
      for (var step : steps)
        keep(step);
      for (int number : goneNumbers)
        folder.forget(number);
      return true;
    }, _ -> {
      steps.forEach(step -> kept.put(step.open(), step.kept()));
      forgotten.forEach(kept::remove);
      writing = false;
      problem.set(Optional.empty());
    }, failure -> {
      writing = false;
      failed(failure);
    }));
  }

  private void keep(Step step) throws IOException {
    synchronized (files) {
      if (!ended)
        folder.keep(step.kept().number(), step.plan());
    }
  }

  private int numberOf(OpenPlan plan) {
    return Optional.ofNullable(kept.get(plan)).map(Kept::number).orElseGet(() -> ++numbers);
  }

  private record Step(OpenPlan open, Kept kept, KeptPlan plan) {}

  /// What is to be written of a plan; empty if that is kept already.
  private Optional<Step> step(OpenPlan plan) {
    var document = plan.documentProperty().get();
    var hand = plan.handProperty().get();
    boolean same = Optional.ofNullable(kept.get(plan)).filter(before -> before.hand().equals(hand))
        .flatMap(Kept::document).equals(document);
    return same ? Optional.empty()
        : document.map(now -> new Step(plan, new Kept(numberOf(plan), document, hand),
            KeptPlan.of(now, hand, plan.pathProperty().get(), plan.seen(), clock.instant())));
  }

  private void failed(Throwable failure) {
    if (!(failure instanceof IOException e))
      throw new IllegalStateException("What is not saved cannot be kept", failure);
    problem.set(Optional.of(Texts.of("recovery.unwritable", folder.folder(), PrivateFile.reason(e))));
  }

  /// The application ends, and the user agreed to lose what is not saved: nothing is to be offered next time.
  public void end() {
    synchronized (files) {
      ended = true;
      for (int number = 1; number <= numbers; number++)
        forget(number);
    }
    kept.clear();
  }

  private void forget(int number) {
    try {
      folder.forget(number);
    } catch (IOException e) {
      // It is offered next time, and can be discarded then.
      failed(e);
    }
  }

  /// Offers what was left by processes that are gone; nothing if there is nothing.
  ///
  /// @param zone in which times of day are shown
  public void offer(Dialogs dialogs, ZoneId zone) {
    tasks.run(new TaskSpec<>(Texts.of("recovery.looking"), _ -> folder.left(), left -> {
      if (!left.isEmpty())
        ask(dialogs, zone, left);
    }, this::failed));
  }

  private void ask(Dialogs dialogs, ZoneId zone, List<RecoveryFolder.Left> left) {
    var names = left.stream().map(one -> Texts.of("recovery.one", one.plan().file().map(Path::toString)
        .orElse(one.plan().name()), TIME.format(one.plan().at().atZone(zone)))).toList();
    dialogs.ask(new Question(Texts.of("recovery.title", left.size()), String.join("\n", names),
        Texts.of("recovery.restore"), Texts.of("recovery.later"), false), () -> restore(left),
        new Alternative(Texts.of("recovery.discard"), () -> discard(left)));
  }

  private void restore(List<RecoveryFolder.Left> left) {
    tasks.run(new TaskSpec<>(Texts.of("recovery.restoring"), _ -> left.stream().map(RecoveryFolder.Left::plan)
        .map(one -> OpenPlan.restored(one.file(), one.plan(), one.hand(), one.seenDocument())).toList(),
        plans -> adopt(left, plans), this::failed));
  }

  /// What was left is ours now, under a number of our own.
  private void adopt(List<RecoveryFolder.Left> left, List<OpenPlan> plans) {
    var numbersOf = plans.stream().map(plan -> {
      var before = plan.pathProperty().get().map(Path::toAbsolutePath).flatMap(this::unchanged);
      session.add(plan);
      before.ifPresent(session::close);
      kept.put(plan, new Kept(++numbers, Optional.empty(), HandLayout.NONE));
      return numbers;
    }).toList();
    tasks.run(new TaskSpec<>(Texts.of("recovery.keeping"), _ -> {
      for (int i = 0; i < left.size(); i++)
        folder.adopt(left.get(i), numbersOf.get(i));
      return true;
    }, _ -> changed(), this::failed));
  }

  /// The same file, if it is open without changes of its own: it gives way, as two plans in one file would overwrite each
  /// other.
  private Optional<OpenPlan> unchanged(Path file) {
    return session.plans().stream().filter(plan -> !kept.containsKey(plan) && !plan.dirtyProperty().get())
        .filter(plan -> plan.pathProperty().get().map(Path::toAbsolutePath).filter(file::equals).isPresent())
        .findFirst();
  }

  private void discard(List<RecoveryFolder.Left> left) {
    tasks.run(new TaskSpec<>(Texts.of("recovery.keeping"), _ -> {
      for (var one : left)
        Files.deleteIfExists(one.file());
      return true;
    }, _ -> {}, this::failed));
  }
}
