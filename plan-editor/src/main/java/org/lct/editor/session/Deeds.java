package org.lct.editor.session;

import java.util.Optional;
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
    known.filter(CheckedPlan::isReadable).ifPresentOrElse(
        now -> deed.on(now).ifPresent(gesture -> carryOut(deed, gesture)),
        () -> known.ifPresent(_ -> session.refuse(Deed.UNREADABLE)));
  }

  private void carryOut(Deed deed, Gesture gesture) {
    plans.current().ifPresent(shown -> shown.history().map(EditHistory::current).ifPresent(before -> {
      if (gesture.isLong(before.file().document()))
        carryOutBeside(deed, gesture, before, shown);
      else
        arrive(gesture, before, gesture.on(before.file()));
    }));
  }

  /// Works a gesture out while the window goes on. Until that has ended it is the first of what waits: if the text is
  /// changed meanwhile or another plan is shown, it is worked out again from what is there then.
  private void carryOutBeside(Deed deed, Gesture gesture, EditHistory.Step before, OpenPlan shown) {
    shown.awaitFirst(Waiting.kept(() -> begin(deed)));
    checks.edit(gesture.label(), () -> gesture.on(before.file()), edited -> {
      shown.next();
      arrive(gesture, before, edited);
      goOn();
    });
  }

  private void arrive(Gesture gesture, EditHistory.Step before, Checked<EditedPlan> edited) {
    edited.value().ifPresentOrElse(
        after -> session.perform(new PlanChange(gesture.label(), gesture.mergeKey(), after.file(),
            gesture.select(), after.written(),
            gesture.hand().or(() -> Optional.of(before.hand().renamed(gesture.renamed()))))),
        () -> edited.diagnostics().stream().filter(Diagnostic::isError).findFirst()
            .ifPresent(session::refuse));
  }
}
