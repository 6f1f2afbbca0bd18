package org.lct.editor.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.editor.text.Texts;

/// What the user wants of a plan. It waits until the plan is checked as it is then, and is worked out from that.
@FunctionalInterface
public interface Deed {
  /// Why nothing is done to a plan that cannot be read.
  Diagnostic UNREADABLE = Diagnostic.error("not-changed", Subject.whole(), Texts.of("edit.unreadable"),
      Texts.of("edit.unreadable.detail"));

  /// Works it out; JavaFX thread.
  ///
  /// @return how it changes the plan; empty if it does not
  Optional<Gesture> on(CheckedPlan plan);

  /// Whether it is still wanted after another plan was shown. An edit is: its plan shall have it. What opens a dialog or
  /// begins a deployment is not: nobody expects that when coming back.
  default boolean isKept() { return true; }

  /// One that changes nothing, such as an export or a deployment.
  static Deed asking(Consumer<CheckedPlan> question) {
    return new Deed() {
      @Override
      public Optional<Gesture> on(CheckedPlan plan) {
        question.accept(plan);
        return Optional.empty();
      }

      @Override
      public boolean isKept() { return false; }
    };
  }
}
