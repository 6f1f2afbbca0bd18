package org.lct.editor.session;

/// What the user wants of a plan, and what has to wait until the plan is checked or what was wanted before is done.
///
/// @param isKept whether it is still wanted after another plan was shown
record Waiting(boolean isKept, Runnable work) {}
