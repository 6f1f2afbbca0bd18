package org.lct.editor.session;

/// What the user wants of a plan, and what has to wait until the plan is checked or what was wanted before is done.
///
/// @param isKept whether it is still wanted after another plan was shown
public record Waiting(boolean isKept, Runnable work) {
  /// What a plan shall have though another is shown meanwhile: it is done when it is shown again.
  public static Waiting kept(Runnable work) {
    return new Waiting(true, work);
  }

  /// What nobody expects when coming back from another plan: it is given up then.
  public static Waiting whileShown(Runnable work) {
    return new Waiting(false, work);
  }
}
