package org.lct.app.conversion;

import java.util.Optional;
import org.lct.app.dialog.Dialogs;
import org.lct.app.text.Texts;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Deed;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.fix.Conversion;

/// Puts the open plan into today's words, when the user has seen what is replaced; undone in one step. JavaFX thread
/// only.
public final class Conversions {
  private final PlanSession session;
  private final Dialogs dialogs;

  /// @param dialogs where the list of what is replaced is shown
  public Conversions(PlanSession session, Dialogs dialogs) {
    this.session = session;
    this.dialogs = dialogs;
  }

  /// What there is to convert in a plan; empty if it is in today's words.
  public static Optional<Conversion> of(CheckedPlan plan) {
    return Conversion.of(plan.file(), plan.problems().stream().map(Problem::diagnostic).toList());
  }

  /// Shows what would be replaced in the open plan, once it has been checked; says so if that is nothing.
  public void ask() {
    session.perform(Deed.asking(plan -> of(plan).ifPresentOrElse(this::show,
        () -> dialogs.tell(Texts.of("conversion.none", session.fileNameProperty().get()),
            Texts.of("conversion.none.line"), Optional.empty()))));
  }

  /// Shows what would be replaced in the open plan, once it has been checked; nothing if that is nothing.
  public void offer() {
    session.perform(Deed.asking(plan -> of(plan).ifPresent(this::show)));
  }

  private void show(Conversion conversion) {
    var pane = new ConversionPane(session.fileNameProperty().get(), conversion, () -> {
      dialogs.close();
      session.perform(plan -> of(plan).map(now -> Gesture.of(Texts.of("conversion.deed"), now.edits())));
    }, dialogs::close);
    dialogs.show(Dialogs.Card.of(pane, pane.safe()));
  }
}
