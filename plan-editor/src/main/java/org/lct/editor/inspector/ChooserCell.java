package org.lct.editor.inspector;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.lct.editor.inspector.Chooser.Row;

/// A text, a number or an amount of money in the table of a chooser.
final class ChooserCell extends TableCell<Row, Row> {
  private final int index;

  /// @param index of the column
  ChooserCell(int index) {
    this.index = index;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(row == null || empty ? null : row.shown(index));
  }
}
