package org.lct.task;

/// How work tells where it is, and hears whether it is still wanted. Thread-safe.
public interface TaskProgress {
  /// Says what is being done now; reports in quick succession may be merged.
  ///
  /// @param done how much of `total` is done
  /// @param total zero or less if nobody can know
  void report(String message, long done, long total);

  /// Whether the task was cancelled and its result is not wanted any more.
  boolean cancelled();
}
