package org.lct.deploy;

/// How one operation ended.
public enum Outcome {
  SUCCEEDED,
  /// The cloud refused it, or its effect did not come.
  FAILED,
  /// Something it needs failed.
  SKIPPED,
  /// The deployment was stopped before it began or while it waited.
  STOPPED
}
