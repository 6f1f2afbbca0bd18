package org.lct.sandbox.store;

import java.io.IOException;

/// What should be loaded is no snapshot that this program can read. The message says why, fit for a user.
public final class SnapshotException extends IOException {
  private static final long serialVersionUID = 1;

  /// The message when it is something else altogether.
  public static final String NONE = "This is no snapshot of a sandbox.";

  static SnapshotException twice(String what, String where) {
    return new SnapshotException(
        "What is in the snapshot is in %s, too (%s), and ids, addresses and names of domains exist once in a sandbox. "
            .formatted(where, what)
            + "Load it into the account that it was saved from, or into a sandbox of its own.");
  }

  SnapshotException(String message) {
    super(message);
  }

  SnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
