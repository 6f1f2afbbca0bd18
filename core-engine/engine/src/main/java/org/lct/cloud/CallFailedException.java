package org.lct.cloud;

/// A call to the cloud that did not do what was asked; [#failure] says what that means. Not a bug: the
/// deployer turns it into a wait, a look-up or a diagnostic.
public final class CallFailedException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient CallFailure failure;

  /// A failed call.
  public CallFailedException(CallFailure failure) {
    super(failure.reason());
    this.failure = failure;
  }

  /// What happened and what it means.
  public CallFailure failure() {
    return failure;
  }
}
