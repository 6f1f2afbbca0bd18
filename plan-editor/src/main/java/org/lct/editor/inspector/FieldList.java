package org.lct.editor.inspector;

import java.util.List;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;

/// Fields one under the other. As long as they are the same fields, their rows stay.
final class FieldList extends VBox {
  private final Editing editing;
  private final boolean titled;
  private List<String> ids = List.of();

  /// @param titled whether a title above says what the field is if there is but one
  FieldList(Editing editing, boolean titled) {
    this.editing = editing;
    this.titled = titled;
    Styled.with(this, "fields");
  }

  /// Shows these fields as they are now.
  void show(List<Field> fields, Showing showing) {
    var now = fields.stream().map(Field::id).toList();
    if (!ids.equals(now)) {
      boolean named = titled && fields.size() == 1;
      getChildren()
          .setAll(fields.stream().map(field -> new FieldLine(field, showing, editing, named)).toList());
      ids = now;
      return;
    }
    for (int i = 0; i < fields.size(); i++)
      ((FieldLine) getChildren().get(i)).show(fields.get(i), showing);
  }
}
