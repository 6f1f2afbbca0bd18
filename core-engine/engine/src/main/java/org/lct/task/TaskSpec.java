package org.lct.task;

import java.util.function.Consumer;

/// A piece of slow work and what becomes of its result. Exactly one of the two answers is called, on the
/// runner's answering thread, unless the task is cancelled: then neither is.
///
/// @param title what it does, for people: "Reading ha-wordpress.yaml"
/// @param work done on a thread of its own
/// @param onSuccess told the result
/// @param onFailure told what `work` threw
public record TaskSpec<T>(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
  /// Work that can only fail by a bug of ours: whatever it throws reaches the handler of uncaught exceptions.
  public static <T> TaskSpec<T> of(String title, Work<T> work, Consumer<T> onSuccess) {
    return new TaskSpec<>(title, work, onSuccess, failure -> {
      throw new IllegalStateException(title + " failed", failure);
    });
  }

  /// What is done away from the caller's thread.
  @FunctionalInterface
  public interface Work<T> {
    /// Does it. Cancelling the task interrupts the thread.
    T call(TaskProgress progress) throws Exception;
  }
}
