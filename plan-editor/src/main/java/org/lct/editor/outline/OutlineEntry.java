package org.lct.editor.outline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What an item of the outline stands for: its row changes, the entry stays. A tree makes all its cells anew when the
/// value of an item is another one, but not when a row of it is.
public final class OutlineEntry {
  private final ReadOnlyObjectWrapper<OutlineRow> row;

  OutlineEntry(OutlineRow row) {
    this.row = new ReadOnlyObjectWrapper<>(row);
  }

  /// Its row as it is now.
  public OutlineRow row() {
    return row.get();
  }

  ReadOnlyObjectProperty<OutlineRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  void show(OutlineRow now) {
    row.set(now);
  }
}
