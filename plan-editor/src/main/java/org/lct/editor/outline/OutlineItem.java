package org.lct.editor.outline;

import java.util.function.BiConsumer;
import javafx.scene.control.TreeItem;

/// An item of the outline. That of a node plan can be expanded before its nodes have items, which are made only then.
final class OutlineItem extends TreeItem<OutlineEntry> {
  /// @param expanded told the row of a node plan, and whether it is expanded now
  OutlineItem(OutlineRow row, BiConsumer<OutlineRow, Boolean> expanded) {
    super(new OutlineEntry(row));
    setExpanded(!hasNodes());
    expandedProperty().addListener((_, _, now) -> {
      if (hasNodes()) {
        expanded.accept(row(), now);
      }
    });
  }

  OutlineRow row() {
    return getValue().row();
  }

  /// Whether it stands for a node plan with nodes.
  boolean hasNodes() {
    return row().kind() == OutlineRow.Kind.NODES && row().amount() > 0;
  }

  @Override
  public boolean isLeaf() { return hasNodes() ? false : super.isLeaf(); }
}
