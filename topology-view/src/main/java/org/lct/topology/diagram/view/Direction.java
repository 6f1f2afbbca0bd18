package org.lct.topology.diagram.view;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.lct.topology.diagram.layout.Box;

/// A way the arrow keys go.
enum Direction {
  LEFT(-1, 0), RIGHT(1, 0), UP(0, -1), DOWN(0, 1);

  /// How much more a step aside counts than a step ahead.
  private static final double ASIDE = 3;

  private final int dx;
  private final int dy;

  Direction(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /// The nearest of `candidates` that lies this way from `start`; what lies straight ahead is preferred. Empty when
  /// there is none. Of equally near ones the first by name.
  Optional<String> nearest(Box start, Map<String, Box> candidates) {
    return candidates.entrySet().stream().filter(candidate -> ahead(start, candidate.getValue()) > 0)
        .min(Comparator.<Map.Entry<String, Box>>comparingDouble(
            candidate -> ahead(start, candidate.getValue()) + ASIDE * aside(start, candidate.getValue()))
            .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private double ahead(Box start, Box box) {
    return dx * (box.centerX() - start.centerX()) + dy * (box.centerY() - start.centerY());
  }

  /// How far the two are apart across this direction; nothing where they overlap.
  private double aside(Box start, Box box) {
    double gap = dx == 0 ? Math.max(box.x() - start.maxX(), start.x() - box.maxX())
        : Math.max(box.y() - start.maxY(), start.y() - box.maxY());
    return Math.max(0, gap);
  }
}
