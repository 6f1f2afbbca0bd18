package org.lct.sandbox;

/// A sandbox could not be started or reached. The message says why and what to do, fit for a user.
public final class SandboxException extends Exception {
  private static final long serialVersionUID = 1;

  SandboxException(String message, Throwable cause) {
    super(message, cause);
  }

  SandboxException(String message) {
    super(message);
  }
}
