package org.lct.editor.controls;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// A split pane whose panes at the sides keep their size when the window changes: the one in the middle gives way.
public final class Columns extends SplitPane {
  private final double[] sizes;
  private final int middle;
  private double length;
  private boolean layingOut;

  /// Panes side by side, or one above the other.
  ///
  /// @param middle the index of the pane that takes the rest
  /// @param sizes the first size of each pane in logical pixels, that of the middle one being of no account
  public Columns(Orientation orientation, int middle, double[] sizes, Node... panes) {
    super(panes);
    this.middle = middle;
    this.sizes = sizes.clone();
    setOrientation(orientation);
    getDividers().forEach(divider -> divider.positionProperty().addListener(_ -> moved()));
  }

  /// The split pane shares out every change of its length among all panes; only then the dividers can be put right.
  @Override
  protected void layoutChildren() {
    layingOut = true;
    super.layoutChildren();
    double now = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
    if (now != length) {
      length = now;
      place();
      super.layoutChildren();
    }
    layingOut = false;
  }

  /// Dividers before the middle pane are counted from the start, the others from the end. The latter go first, to
  /// make room: no divider passes another.
  private void place() {
    double at = length;
    for (int i = sizes.length - 1; i > middle; i--) {
      at -= sizes[i];
      setDividerPosition(i - 1, at / length);
    }
    at = 0;
    for (int i = 0; i < middle; i++) {
      at += sizes[i];
      setDividerPosition(i, at / length);
    }
  }

  /// The user moved a divider.
  private void moved() {
    if (layingOut)
      return;
    double[] at = getDividerPositions();
    for (int i = 0; i < sizes.length; i++) {
      double from = i == 0 ? 0 : at[i - 1];
      double to = i == at.length ? 1 : at[i];
      sizes[i] = (to - from) * length;
    }
  }
}
