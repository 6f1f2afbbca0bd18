package org.lct.editor.source;

import org.lct.editor.controls.Delay;

/// A delay that is over when the test says so.
final class HeldDelay implements Delay {
  private Runnable deed = () -> {};
  private boolean waiting;

  @Override
  public void restart(Runnable next) {
    deed = next;
    waiting = true;
  }

  @Override
  public void cancel() {
    waiting = false;
  }

  boolean isWaiting() { return waiting; }

  /// The time is over.
  void pass() {
    if (waiting) {
      waiting = false;
      deed.run();
    }
  }
}
