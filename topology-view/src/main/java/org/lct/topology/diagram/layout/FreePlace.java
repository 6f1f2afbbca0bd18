package org.lct.topology.diagram.layout;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Looks for a place that is free, for what stands in the way of something else.
final class FreePlace {
  /// Around so many boxes a place is looked for before it is taken below all of them.
  private static final int MOST_NEAR = 40;

  private FreePlace() {}

  /// The place nearest to a box that no other box has: its own if that is free, else one with a gap around it.
  ///
  /// @param origin nothing is placed left of it or above
  static Box nearest(Box wanted, List<Box> taken, Point origin, double gap) {
    if (taken.stream().noneMatch(wanted::intersects)) {
      return wanted;
    }
    var near = taken.stream().sorted(Comparator.comparingDouble(box -> distance(box, wanted)))
        .limit(MOST_NEAR).toList();
    var lefts = besides(wanted.x(), near, origin.x(), Box::maxX, box -> box.x() - wanted.width(), gap);
    var tops = besides(wanted.y(), near, origin.y(), Box::maxY, box -> box.y() - wanted.height(), gap);
    return lefts.stream().flatMap(left -> tops.stream().map(top -> at(wanted, left, top)))
        .sorted(Comparator.<Box>comparingDouble(box -> distance(box, wanted)).thenComparingDouble(Box::y)
            .thenComparingDouble(Box::x))
        .filter(box -> taken.stream().noneMatch(box.grown(gap)::intersects)).findFirst()
        .orElseGet(() -> at(wanted, wanted.x(),
            taken.stream().mapToDouble(Box::maxY).max().orElse(wanted.y()) + gap));
  }

  private static Box at(Box size, double left, double top) {
    return new Box(left, top, size.width(), size.height());
  }

  /// Where a box can begin: where it wants to, and after and before each of the others.
  private static List<Double> besides(double wanted, List<Box> others, double least,
      ToDoubleFunction<Box> after, ToDoubleFunction<Box> before, double gap) {
    return DoubleStream.concat(DoubleStream.of(wanted),
        others.stream().flatMapToDouble(other -> DoubleStream.of(after.applyAsDouble(other) + gap,
            before.applyAsDouble(other) - gap)))
        .filter(place -> place >= least).distinct().boxed().toList();
  }

  private static double distance(Box one, Box other) {
    return Math.hypot(one.centerX() - other.centerX(), one.centerY() - other.centerY());
  }
}
