package org.lct.topology.diagram.layout;

import java.util.List;
import java.util.stream.IntStream;

/// A place in the diagram.
///
/// @param x to the right
/// @param y down
public record Point(double x, double y) {
  /// Places, each by two numbers: to the right, and down.
  public static List<Point> each(double... coordinates) {
    return IntStream.range(0, coordinates.length / 2)
        .mapToObj(at -> new Point(coordinates[2 * at], coordinates[2 * at + 1])).toList();
  }

  /// This place moved by a distance.
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
