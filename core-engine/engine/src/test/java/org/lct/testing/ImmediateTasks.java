package org.lct.testing;

import org.lct.task.TaskHandle;
import org.lct.task.TaskProgress;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Runs work at once, on the caller's thread, so that tests of view models are synchronous.
public final class ImmediateTasks implements TaskRunner {
  private static final TaskProgress UNHEARD = new TaskProgress() {
    @Override
    public void report(String message, long done, long total) {
      // Nobody looks on.
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  };

  @Override
  public <T> TaskHandle run(TaskSpec<T> spec) {
    T result;
    try {
      result = spec.work().call(UNHEARD);
    } catch (Exception e) {
      spec.onFailure().accept(e);
      return () -> {};
    }
    spec.onSuccess().accept(result);
    return () -> {};
  }
}
