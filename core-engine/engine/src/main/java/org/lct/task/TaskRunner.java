package org.lct.task;

/// Runs slow work away from the caller's thread. The desktop binds one that answers on the JavaFX thread and
/// lists what runs; tests bind one that runs at once.
@FunctionalInterface
public interface TaskRunner {
  /// Starts a piece of work and returns at once.
  ///
  /// @return the way to give it up
  <T> TaskHandle run(TaskSpec<T> spec);
}
