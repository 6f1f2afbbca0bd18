package org.lct.editor.session;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.lct.cloud.Catalog;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanFile;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.Diagram;

/// Reads and checks plans in the background, one at a time: what is asked for last wins. JavaFX thread only.
final class PlanChecks {
  private final TaskRunner tasks;
  private final Catalog catalog;
  private final InstantSource clock;
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private TaskHandle check = () -> {};
  private Consumer<Runnable> drawing = Runnable::run;

  PlanChecks(TaskRunner tasks, Catalog catalog, InstantSource clock) {
    this.tasks = tasks;
    this.catalog = catalog;
    this.clock = clock;
  }

  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  boolean isChecking() { return checking.get(); }

  /// Checks a plan.
  ///
  /// @param name of the plan, as the status bar tells it
  /// @param read reads it; not on the JavaFX thread
  /// @param answer gets what is known of it, unless another check was asked for before, or none
  void check(String name, Supplier<PlanFile> read, Consumer<CheckedPlan> answer) {
    run(name, () -> CheckedPlan.of(read.get(), catalog, clock.instant()), answer);
  }

  /// Reads a plan that is opened, and checks it when it has been drawn: with a large plan the check would take the
  /// processors from the drawing.
  ///
  /// @param sketched gets what was read and what it is going to be drawn as
  /// @param known gets what is known of it; neither is called if another check was asked for before
  void open(String name, Supplier<OpenPlan.Content> read, BiConsumer<OpenPlan.Content, Diagram> sketched,
      Consumer<CheckedPlan> known) {
    record Answer(OpenPlan.Content content, Diagram sketch) {}
    run(name, () -> {
      var content = read.get();
      return new Answer(content, CheckedPlan.sketch(content.plan(), catalog));
    }, now -> {
      var wanted = new AtomicBoolean(true);
      check = () -> wanted.set(false);
      checking.set(true);
      sketched.accept(now.content(), now.sketch());
      drawing.accept(() -> {
        if (wanted.get())
          check(name, now.content()::plan, known);
      });
    });
  }

  /// Who draws: runs what it is given when what the session shows has been drawn. At first nobody does.
  void drawnBy(Consumer<Runnable> drawing) {
    this.drawing = drawing;
  }

  /// Reads a plan and checks it.
  void readAndCheck(String name, Supplier<OpenPlan.Content> read,
      BiConsumer<OpenPlan.Content, CheckedPlan> answer) {
    record Answer(OpenPlan.Content content, CheckedPlan plan) {}
    run(name, () -> {
      var content = read.get();
      return new Answer(content, CheckedPlan.of(content.plan(), catalog, clock.instant()));
    }, now -> answer.accept(now.content(), now.plan()));
  }

  /// Works out what a gesture makes of the plan, in place of a check.
  ///
  /// @param title what is done, as the status bar tells it
  <T> void edit(String title, Supplier<T> work, Consumer<T> answer) {
    start(title, work, answer);
  }

  private <T> void run(String name, Supplier<T> work, Consumer<T> answer) {
    start(Texts.of("session.checking", name), work, answer);
  }

  private <T> void start(String title, Supplier<T> work, Consumer<T> answer) {
    check.cancel();
    checking.set(true);
    check = tasks.run(TaskSpec.of(title, _ -> work.get(), now -> {
      checking.set(false);
      answer.accept(now);
    }));
  }

  void cancel() {
    check.cancel();
    checking.set(false);
  }
}
