package org.lct.editor.inspector;

import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that undo and redo, in a field. They are the field's own while something is typed that the plan does not have
/// yet; else they are the plan's, for which the field would take them away.
final class HistoryKeys {
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
      KeyCombination.SHIFT_DOWN);

  private HistoryKeys() {}

  /// Lets the keys of a field be the plan's as long as it shows what is written.
  static void in(TextInputControl field, Editing editing, BooleanSupplier isWritten) {
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (!isWritten.getAsBoolean())
        return;
      if (UNDO.match(event)) {
        editing.undo();
        event.consume();
      } else if (REDO.match(event)) {
        editing.redo();
        event.consume();
      }
    });
  }
}
