package org.lct.editor.palette;

import org.lct.editor.gesture.PaletteItem;

/// A row of the palette.
sealed interface PaletteRow {
  /// Over a group.
  record Heading(String title) implements PaletteRow {}

  /// An item.
  record Entry(PaletteItem item) implements PaletteRow {}
}
