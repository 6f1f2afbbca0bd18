package org.lct.editor.source;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lct.editor.controls.Delay;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanChange;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanReader;
import org.lct.planfile.ShownText;

/// The text of a session's plan as it is typed: both ways, what the user writes and what changes it elsewhere.
final class SourceModel {
  private final PlanSession session;
  private final Delay delay;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<String>> obstacle = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private boolean open;
  private boolean previewing;
  private boolean waiting;
  /// The text that the session has, or that it has been given.
  private String given = "";

  SourceModel(PlanSession session, Delay delay) {
    this.session = session;
    this.delay = delay;
    session.documentProperty().subscribe(this::arrived);
    session.preview().previewProperty().subscribe(this::coming);
    session.planProperty().subscribe(plan -> {
      trouble.set(plan.flatMap(SourceModel::troubleOf));
      if (waiting)
        delay.restart(this::flushWhenFree);
    });
  }

  /// All of the text as it is to be shown.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// Why the text cannot be typed in; empty if it can, or if there is none.
  ReadOnlyObjectProperty<Optional<String>> obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /// Why the text says no plan; empty if it does.
  ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether the text can be typed in: not while it shows what is only thought of.
  boolean isEditable() { return open && obstacle.get().isEmpty() && !previewing; }

  /// While the user thinks about a change the text is that after it.
  private void coming(Optional<Preview> preview) {
    boolean settled = previewing || text.get().equals(given);
    if (preview.isPresent() && open && settled) {
      previewing = true;
      text.set(ShownText.of(preview.get().after().file().document()));
    } else if (previewing) {
      previewing = false;
      text.set(given);
    }
  }

  /// The text is this now because the user typed.
  void typed(String now) {
    if (now.equals(text.get()) || !isEditable())
      return;
    text.set(now);
    delay.restart(this::flushWhenFree);
  }

  /// While the session checks what was typed before, more is gathered: a large plan takes longer than a letter.
  private void flushWhenFree() {
    waiting = session.checkingProperty().get();
    if (!waiting)
      flush();
  }

  /// The session is told at once what has been typed.
  void flush() {
    delay.cancel();
    waiting = false;
    if (isEditable() && !text.get().equals(given)) {
      given = text.get();
      session.type(given);
    }
  }

  /// The session has at once what has been typed.
  void settle() {
    flush();
    session.settleTyping();
  }

  /// The text becomes this in one step that is undone by itself.
  ///
  /// @param label what it is called in the menus
  void change(String label, String now) {
    flush();
    if (isEditable() && !text.get().equals(now))
      session.documentProperty().get()
          .flatMap(before -> ShownText.retyped(before, now)
              .map(bytes -> PlanReader.read(before.fileName(), bytes)))
          .ifPresent(after -> session
              .perform(new PlanChange(label, Optional.empty(), after, Optional.empty(), List.of())));
  }

  /// Undoes the last change, also one that was typed a moment ago.
  void undo() {
    flush();
    session.undo();
  }

  /// Does again what was undone.
  void redo() {
    flush();
    session.redo();
  }

  /// What comes back of what was typed is known here already, and more may have been typed since.
  private void arrived(Optional<PlanDocument> document) {
    var shown = document.map(ShownText::of).orElse("");
    boolean opening = document.isPresent() != open;
    open = document.isPresent();
    obstacle.set(document.flatMap(SourceModel::obstacle));
    if (opening || !shown.equals(given)) {
      delay.cancel();
      waiting = false;
      given = shown;
      text.set(shown);
    }
  }

  private static Optional<String> obstacle(PlanDocument document) {
    if (!document.isComplete())
      return Optional.of(Texts.of("source.unread"));
    return ShownText.isText(document) ? Optional.empty() : Optional.of(Texts.of("source.no-text"));
  }

  private static Optional<String> troubleOf(CheckedPlan plan) {
    if (plan.isReadable())
      return Optional.empty();
    var what = plan.problems().stream().map(problem -> problem.diagnostic()).filter(found -> found.isError())
        .findFirst()
        .map(found -> found.range()
            .map(range -> Texts.of("source.problem.line", range.startLine(),
                Backticks.without(found.summary())))
            .orElseGet(() -> Backticks.without(found.summary())))
        .orElse("");
    return Optional.of(Texts.of(plan.isStale() ? "source.stale" : "source.broken", what));
  }
}
