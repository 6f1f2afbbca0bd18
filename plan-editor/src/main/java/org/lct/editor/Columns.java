package org.lct.editor;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// A split pane whose panes at the sides keep their size when the window changes: what is in the middle gives way.
final class Columns extends SplitPane {
  private final double[] sizes;
  private boolean placed;

  /// @param sizes the first size of each pane in logical pixels; 0 for the one that takes the rest
  Columns(Orientation orientation, double[] sizes, Node... panes) {
    super(panes);
    this.sizes = sizes.clone();
    setOrientation(orientation);
    for (int i = 0; i < panes.length; i++)
      setResizableWithParent(panes[i], sizes[i] == 0);
  }

  @Override
  protected void layoutChildren() {
    double length = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
    if (!placed && length > 0) {
      placed = true;
      place(length);
    }
    super.layoutChildren();
  }

  /// Dividers before the pane that takes the rest are counted from the start, the others from the end.
  private void place(double length) {
    double at = 0;
    int divider = 0;
    for (; sizes[divider] > 0; divider++)
      setDividerPosition(divider, (at += sizes[divider]) / length);
    at = length;
    for (int last = sizes.length - 1; last > divider; last--)
      setDividerPosition(last - 1, (at -= sizes[last]) / length);
  }
}
