package org.lct.editor.session;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lct.cloud.Catalog;
import org.lct.editor.text.Texts;
import org.lct.task.TaskHandle;
import org.lct.task.TaskProgress;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Works out in the background what a gesture would make of the plan, while the user thinks about it. What was asked
/// last wins, and one is worked out at a time: with a large plan several would take the processors from the window.
/// JavaFX thread only.
public final class PlanPreview {
  private final TaskRunner tasks;
  private final Catalog catalog;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final Lock turn = new ReentrantLock();
  private Optional<Question> asked = Optional.empty();
  private TaskHandle work = () -> {};

  private record Question(CheckedPlan plan, Gesture gesture) {
    boolean isSame(CheckedPlan other, Gesture wanted) {
      return plan.file().document().equals(other.file().document()) && gesture.equals(wanted);
    }
  }

  PlanPreview(TaskRunner tasks, Catalog catalog, InstantSource clock) {
    this.tasks = tasks;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// What has been worked out; empty if nothing is asked, or not answered yet, or the gesture cannot be done.
  public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Asks what a gesture would make of a plan.
  public void ask(CheckedPlan plan, Gesture gesture) {
    if (asked.filter(question -> question.isSame(plan, gesture)).isPresent())
      return;
    clear();
    asked = Optional.of(new Question(plan, gesture));
    work = tasks.run(TaskSpec.of(Texts.of("session.previewing", gesture.label()),
        progress -> answer(plan, gesture, progress), preview::set));
  }

  private Optional<Preview> answer(CheckedPlan plan, Gesture gesture, TaskProgress progress) {
    turn.lock();
    try {
      return progress.cancelled() ? Optional.empty() : answer(plan, gesture);
    } finally {
      turn.unlock();
    }
  }

  private Optional<Preview> answer(CheckedPlan plan, Gesture gesture) {
    return gesture.on(plan.file()).value()
        .map(edited -> new Preview(gesture, plan, CheckedPlan.of(edited.file(), catalog, clock.instant()),
            edited.written()));
  }

  /// Nothing is asked any more.
  public void clear() {
    work.cancel();
    asked = Optional.empty();
    preview.set(Optional.empty());
  }
}
