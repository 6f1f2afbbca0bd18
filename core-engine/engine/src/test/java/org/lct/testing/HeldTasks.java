package org.lct.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Holds work back until the test lets it run, so that a test decides in which order answers come.
public final class HeldTasks implements TaskRunner {
  private final Queue<Held> waiting = new ArrayDeque<>();

  @Override
  public <T> TaskHandle run(TaskSpec<T> spec) {
    var held = new Held(() -> new ImmediateTasks().run(spec));
    waiting.add(held);
    return () -> held.cancelled = true;
  }

  /// How many pieces of work wait, cancelled ones among them.
  public int waiting() {
    return waiting.size();
  }

  /// Runs the work that waits longest, unless it was cancelled.
  public void runNext() {
    var next = waiting.remove();
    if (!next.cancelled)
      next.work.run();
  }

  /// Runs all work, also what is started meanwhile.
  public void runAll() {
    while (!waiting.isEmpty())
      runNext();
  }

  private static final class Held {
    private final Runnable work;
    private boolean cancelled;

    Held(Runnable work) {
      this.work = work;
    }
  }
}
