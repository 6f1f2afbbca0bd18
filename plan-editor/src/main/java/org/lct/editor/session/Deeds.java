package org.lct.editor.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.planfile.EditedPlan;

/// What the user wants of the plan that is shown, done in the order in which it was wanted: each when the plan is checked
/// as the one before left it. JavaFX thread only.
final class Deeds {
  private final PlanSession session;
  private final OpenPlans plans;
  private final PlanChecks checks;

  Deeds(PlanSession session, OpenPlans plans, PlanChecks checks) {
    this.session = session;
    this.plans = plans;
    this.checks = checks;
  }

  /// Does a deed, at once or when the plan is known.
  void perform(Deed deed) {
    var work = new Waiting(deed.isKept(), () -> begin(deed));
    if (checks.isChecking())
      plans.current().ifPresent(shown -> shown.await(work));
    else
      work.work().run();
  }

  /// Does something when nothing waits any more.
  void afterwards(Waiting work) {
    plans.current().filter(shown -> shown.awaitingProperty().get())
        .ifPresentOrElse(shown -> shown.await(work), work.work());
  }

  /// The plan is known: does what waited for that.
  void goOn() {
    if (!checks.isChecking())
      plans.current().flatMap(OpenPlan::next).ifPresent(next -> {
        next.work().run();
        goOn();
      });
  }

  private void begin(Deed deed) {
    var known = session.planProperty().get();
    known.filter(CheckedPlan::isReadable).ifPresentOrElse(now -> begin(deed, now),
        () -> known.ifPresent(_ -> session.refuse(Deed.UNREADABLE)));
  }

  private void begin(Deed deed, CheckedPlan now) {
    if (deed instanceof SlowDeed slow)
      beside(deed, slow.title(), () -> slow.working().apply(now), gesture -> gesture.value()
          .ifPresentOrElse(one -> carryOut(deed, one), () -> refuse(gesture)));
    else
      deed.on(now).ifPresent(gesture -> carryOut(deed, gesture));
  }

  private void carryOut(Deed deed, Gesture gesture) {
    plans.current().ifPresent(shown -> shown.history().map(EditHistory::current).ifPresent(before -> {
      if (gesture.isLong(before.file().document()))
        beside(deed, gesture.label(), () -> gesture.on(before.file()),
            edited -> arrive(gesture, before, edited));
      else
        arrive(gesture, before, gesture.on(before.file()));
    }));
  }

  /// Works something of a deed out while the window goes on. Until that has ended the deed is the first of what waits: if
  /// the text is changed meanwhile or another plan is shown, it is begun again with what is there then.
  private <T> void beside(Deed deed, String title, Supplier<T> work, Consumer<T> answer) {
    plans.current().ifPresent(shown -> {
      shown.awaitFirst(Waiting.kept(() -> begin(deed)));
      checks.edit(title, work, done -> {
        shown.next();
        answer.accept(done);
        goOn();
      });
    });
  }

  private void arrive(Gesture gesture, EditHistory.Step before, Checked<EditedPlan> edited) {
    edited.value().ifPresentOrElse(
        after -> session.perform(new PlanChange(gesture.label(), gesture.mergeKey(), after.file(),
            gesture.select(), after.written(),
            gesture.hand().or(() -> Optional.of(before.hand().renamed(gesture.renamed()))))),
        () -> refuse(edited));
  }

  private void refuse(Checked<?> refused) {
    refused.diagnostics().stream().filter(Diagnostic::isError).findFirst().ifPresent(session::refuse);
  }
}
