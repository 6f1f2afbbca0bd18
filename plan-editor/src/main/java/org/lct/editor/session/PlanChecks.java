package org.lct.editor.session;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.lct.cloud.Catalog;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanFile;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Reads and checks plans in the background, one at a time: what is asked for last wins. JavaFX thread only.
final class PlanChecks {
  private final TaskRunner tasks;
  private final Catalog catalog;
  private final InstantSource clock;
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private TaskHandle check = () -> {};

  PlanChecks(TaskRunner tasks, Catalog catalog, InstantSource clock) {
    this.tasks = tasks;
    this.catalog = catalog;
    this.clock = clock;
  }

  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  boolean isChecking() { return checking.get(); }

  /// @param name of the plan, as the status bar tells it
  /// @param read reads it; not on the JavaFX thread
  /// @param answer gets what is known of it, unless another check was asked for before, or none
  void check(String name, Supplier<PlanFile> read, Consumer<CheckedPlan> answer) {
    check(name, read, file -> file, (_, now) -> answer.accept(now));
  }

  /// The same for a plan that comes with more.
  ///
  /// @param plan what is to be checked of what was read
  <T> void check(String name, Supplier<T> read, Function<T, PlanFile> plan,
      BiConsumer<T, CheckedPlan> answer) {
    record Answer<T>(T read, CheckedPlan plan) {}
    check.cancel();
    checking.set(true);
    check = tasks.run(TaskSpec.of(Texts.of("session.checking", name), _ -> {
      var content = read.get();
      return new Answer<>(content, CheckedPlan.of(plan.apply(content), catalog, clock.instant()));
    }, now -> {
      checking.set(false);
      answer.accept(now.read(), now.plan());
    }));
  }

  void cancel() {
    check.cancel();
    checking.set(false);
  }
}
