package org.lct.task;

/// A task that was started.
@FunctionalInterface
public interface TaskHandle {
  /// Gives it up: its answers are not called any more. Harmless after its end.
  void cancel();
}
