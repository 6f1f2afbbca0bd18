package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.NodeStatus;

/// The sign of a status in a square of 14. JavaFX thread only.
public final class StatusMark extends Mark {
  private static final double SIZE = 14;

  private NodeStatus status;

  /// The sign of `status`.
  public StatusMark(NodeStatus status) {
    super(SIZE);
    this.status = status;
  }

  /// Becomes the sign of another status.
  public void show(NodeStatus other) {
    status = other;
    draw();
  }

  @Override
  void paint(Pen pen) {
    StatusGlyph.draw(pen, status, 0, SIZE / 2, SIZE);
  }
}
