package org.lct.editor;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.gesture.Gestures;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;

/// What can be done by hand to what is selected.
record EditCommands(PlanSession session) {
  static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE);
  static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

  /// Lets the keys that do it work while `pane` has the focus.
  void on(Node pane) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (REMOVE.match(event) || event.getCode() == KeyCode.BACK_SPACE) {
        remove();
        event.consume();
      } else if (DUPLICATE.match(event)) {
        duplicate();
        event.consume();
      }
    });
  }

  boolean canRemove() {
    return now(this::removal).isPresent();
  }

  void remove() {
    session.perform(this::removal);
  }

  boolean canDuplicate() {
    return now(this::duplication).isPresent();
  }

  void duplicate() {
    session.perform(this::duplication);
  }

  private Optional<Gesture> removal(CheckedPlan plan) {
    return Gestures.remove(plan, selected());
  }

  private Optional<Gesture> duplication(CheckedPlan plan) {
    var parts = selected().stream().map(plan::part).flatMap(Optional<PlanPart>::stream).toList();
    return parts.size() == 1 ? Gestures.duplicate(plan, parts.getFirst()) : Optional.empty();
  }

  private Optional<Gesture> now(Function<CheckedPlan, Optional<Gesture>> deed) {
    return session.planProperty().get().filter(CheckedPlan::isReadable).flatMap(deed);
  }

  private Set<String> selected() {
    return session.selectionProperty().get();
  }
}
