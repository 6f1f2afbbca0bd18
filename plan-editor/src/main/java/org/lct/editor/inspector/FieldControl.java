package org.lct.editor.inspector;

import javafx.scene.Node;

/// The control with which one field is edited. It stays while the field does, so that typing in it goes on when the
/// plan has been checked.
interface FieldControl {
  /// What is put into the form.
  Node node();

  /// Shows the field as it is now. What is being typed stays.
  void show(Field field, Showing showing);

  /// Whether it needs the whole width, under its label.
  default boolean isWide() { return false; }
}
