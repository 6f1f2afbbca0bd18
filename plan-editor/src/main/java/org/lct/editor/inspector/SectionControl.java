package org.lct.editor.inspector;

import javafx.scene.Node;
import org.lct.editor.controls.Styled;

/// The keys of a mapping inside another.
final class SectionControl implements FieldControl {
  private final FieldList fields;

  SectionControl(Field field, Showing showing, Editing editing) {
    fields = Styled.with(new FieldList(editing, false), "nested");
    show(field, showing);
  }

  @Override
  public Node node() {
    return fields;
  }

  @Override
  public void show(Field field, Showing showing) {
    fields.show(field.inside().toList(), showing);
  }

  @Override
  public boolean isWide() { return true; }
}
