package org.lct.cloud;

/// What stands around a call that changes something: told just before the request leaves, after any wait
/// for the rate limit, and again when its outcome is known or known to be unknown.
public interface CallGuard {
  /// A guard that allows everything.
  CallGuard NONE = new CallGuard() {
    @Override
    public void beforeSend() {}

    @Override
    public void afterSend() {}
  };

  /// Called on the calling thread before the request is sent. The journal writes its intent here.
  ///
  /// @throws InterruptedException if the call shall not be made after all
  void beforeSend() throws InterruptedException;

  /// Called on the calling thread when the call has ended, however it ended.
  void afterSend();
}
