package org.lct.editor.inspector;

import javafx.scene.Node;

/// A text beside a button with which it is chosen instead of typed.
final class ChosenControl implements FieldControl {
  private final TextControl text;
  private Field field;
  private Showing showing;

  /// What is known of a text while it is typed.
  interface Remarks {
    /// What is said of it.
    Remark of(Showing showing, Field field, String text);
  }

  ChosenControl(Field field, Showing showing, Editing editing, Chooser chooser, Remarks remarks) {
    this.field = field;
    this.showing = showing;
    text = new TextControl(field, showing, editing, (with, typed) -> remarks.of(with, this.field, typed),
        chooser.button(() -> this.showing, id -> editing.write(field, id)));
  }

  @Override
  public Node node() {
    return text.node();
  }

  @Override
  public void show(Field now, Showing with) {
    field = now;
    showing = with;
    text.show(now, with);
  }
}
