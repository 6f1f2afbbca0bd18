package org.lct.sandbox.store;

import java.io.IOException;

/// A journal holds what this program cannot read. The message says where, why and what to do, fit for a user.
public final class JournalException extends IOException {
  private static final long serialVersionUID = 1;

  JournalException(String message) {
    super(message);
  }

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
