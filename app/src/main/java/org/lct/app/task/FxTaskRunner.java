package org.lct.app.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lct.task.TaskHandle;
import org.lct.task.TaskProgress;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// Runs work on threads of its own, answers on the JavaFX thread, and lists what runs. Its methods are for the
/// JavaFX thread.
public final class FxTaskRunner implements TaskRunner {
  private final ExecutorService threads;
  private final Executor fx;
  private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
  private final ObservableList<RunningTask> shown = FXCollections.unmodifiableObservableList(running);

  /// @param threads where work is done
  /// @param fx runs what it is given on the JavaFX thread
  public FxTaskRunner(ExecutorService threads, Executor fx) {
    this.threads = threads;
    this.fx = fx;
  }

  /// What runs now, the oldest first.
  public ObservableList<RunningTask> running() {
    return shown;
  }

  @Override
  public <T> TaskHandle run(TaskSpec<T> spec) {
    var task = new Started<>(spec);
    running.add(task.shown);
    task.future = threads.submit(task::work);
    return task::cancel;
  }

  /// A task on its way. All but [#work] happens on the JavaFX thread.
  private final class Started<T> implements TaskProgress {
    private final TaskSpec<T> spec;
    private final RunningTask shown;
    private Future<?> future = CompletableFuture.completedFuture(null);
    private volatile boolean cancelled;

    private Started(TaskSpec<T> spec) {
      this.spec = spec;
      this.shown = new RunningTask(spec.title(), this::cancel);
    }

    private void work() {
      try {
        var result = spec.work().call(this);
        answer(() -> spec.onSuccess().accept(result));
      } catch (Exception | Error e) {
        answer(() -> spec.onFailure().accept(e));
      }
    }

    private void answer(Runnable told) {
      fx.execute(() -> {
        running.remove(shown);
        if (!cancelled)
          told.run();
      });
    }

    private void cancel() {
      cancelled = true;
      running.remove(shown);
      future.cancel(true);
    }

    @Override
    public void report(String message, long done, long total) {
      fx.execute(() -> shown.report(message, done, total));
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
