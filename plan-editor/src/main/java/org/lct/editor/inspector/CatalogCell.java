package org.lct.editor.inspector;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.lct.editor.inspector.CatalogChooser.Row;
import org.lct.editor.text.Money;

/// A text, a number or an amount of money in the table of a chooser.
final class CatalogCell extends TableCell<Row, Row> {
  private final int index;

  /// @param index of the column
  CatalogCell(int index) {
    this.index = index;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setAlignment(Pos.CENTER_LEFT);
    setText(null);
    if (row != null && !empty)
      row.cells().get(index).ifPresent(this::show);
  }

  private void show(Comparable<?> value) {
    switch (value) {
      case BigDecimal amount -> right(Money.exact(amount));
      case Integer number -> right(number.toString());
      default -> setText(value.toString());
    }
  }

  private void right(String text) {
    setAlignment(Pos.CENTER_RIGHT);
    setText(text);
  }
}
