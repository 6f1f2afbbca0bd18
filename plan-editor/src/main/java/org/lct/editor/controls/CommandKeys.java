package org.lct.editor.controls;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that are commands of the window, such as Ctrl S, while something is being typed.
public final class CommandKeys {
  /// What they do in a text is the text's own.
  private static final Set<KeyCode> OF_TEXTS = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y,
      KeyCode.Z);

  private CommandKeys() {}

  /// Does something before a command that is given by keys in `text`: commands are about the plan with what has been
  /// typed, and whether they can be given depends on it.
  public static void before(Node text, Runnable deed) {
    text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean command = (event.getCode().isLetterKey() && !OF_TEXTS.contains(event.getCode()))
          || (event.getCode() == KeyCode.ENTER && event.isShiftDown());
      if (event.isShortcutDown() && command)
        deed.run();
    });
  }
}
