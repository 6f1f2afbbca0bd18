package org.lct.editor.source;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/// The area in which the text stands. The plan has the history of what was done, so this has none.
final class SourceArea extends CodeArea {
  /// How deep entries are indented under another.
  private static final int STEP = 2;

  SourceArea() {
    setUndoManager(UndoUtils.noOpUndoManager());
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    plainTextChanges().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    caretPositionProperty()
        .subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START));
  }

  /// Changes the text where it differs; caret, selection and what is in view stay where they are in it.
  void show(String text) {
    var change = TextChange.between(getText(), text);
    if (change.isNothing())
      return;
    int anchor = change.moved(getAnchor());
    int caret = change.moved(getCaretPosition());
    replaceText(change.from(), change.to(), change.replacement());
    selectRange(anchor, caret);
  }

  /// Begins a line as deep as the one before, deeper below a key without a value.
  void newLine() {
    var before = getText(getCurrentParagraph(), 0, getCurrentParagraph(), getCaretColumn());
    int indent = before.length() - before.stripLeading().length();
    boolean opens = before.stripTrailing().endsWith(":") && !before.strip().startsWith("#");
    replaceSelection("\n" + before.substring(0, indent) + (opens ? " ".repeat(STEP) : ""));
    requestFollowCaret();
  }

  /// Goes on to the next step of indentation, with blanks, as YAML has no others.
  void indent() {
    replaceSelection(" ".repeat(STEP - getCaretColumn() % STEP));
    requestFollowCaret();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getText();
      case EDITABLE -> isEditable();
      case CARET_OFFSET -> getCaretPosition();
      case SELECTION_START -> getSelection().getStart();
      case SELECTION_END -> getSelection().getEnd();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
