package org.lct.editor.palette;

import org.lct.editor.gesture.PaletteItem;

/// A row of the palette.
sealed interface PaletteRow {
  /// Over a group.
  ///
  /// @param items how many there are in the group
  /// @param folded whether they are put away
  record Heading(String title, int items, boolean folded) implements PaletteRow {}

  /// An item.
  record Entry(PaletteItem item) implements PaletteRow {}
}
