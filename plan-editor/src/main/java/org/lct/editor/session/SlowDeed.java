package org.lct.editor.session;

import java.util.Optional;
import java.util.function.Function;
import org.lct.diagnostic.Checked;

/// A deed that takes long to be worked out, such as pasting a large text: that is done in the background.
///
/// @param title what it is called while it is worked out: "Paste"
/// @param working how it changes the plan, or why it does not; pure, on any thread
public record SlowDeed(String title, Function<CheckedPlan, Checked<Gesture>> working) implements Deed {
  @Override
  public Optional<Gesture> on(CheckedPlan plan) {
    return working.apply(plan).value();
  }
}
