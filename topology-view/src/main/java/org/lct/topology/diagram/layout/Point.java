package org.lct.topology.diagram.layout;

/// A place in the diagram.
///
/// @param x to the right
/// @param y down
public record Point(double x, double y) {
  /// This place moved by a distance.
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
