package org.lct.topology.diagram.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Where something that is moved by hand comes to rest: where an edge or a middle of it is level with that of something
/// beside it, else on a grid.
///
/// @param by how far it is moved
/// @param guides lines through what is level with each other
public record Snap(Point by, List<Guide> guides) {
  /// The distance between two lines of the grid.
  public static final double GRID = 16;
  private static final double EQUAL = 0.5;
  private static final List<ToDoubleFunction<Box>> UPRIGHT = List.of(Box::x, Box::centerX, Box::maxX);
  private static final List<ToDoubleFunction<Box>> LEVEL = List.of(Box::y, Box::centerY, Box::maxY);

  /// A level or upright line.
  public record Guide(Point from, Point to) {}

  /// Copies the list.
  public Snap { guides = List.copyOf(guides); }

  /// Moves a box by about a distance.
  ///
  /// @param beside what it may be level with
  /// @param origin where the grid begins; nothing is moved left of it or above
  /// @param reach up to which distance it is drawn to what is beside it
  public static Snap of(Box moved, Point by, Collection<Box> beside, Point origin, double reach) {
    var wanted = freely(moved, by, origin).of(moved);
    double dx = pull(wanted, beside, UPRIGHT, reach, toGrid(wanted.x() - origin.x()));
    double dy = pull(wanted, beside, LEVEL, reach, toGrid(wanted.y() - origin.y()));
    var rest = freely(moved, new Point(wanted.x() + dx - moved.x(), wanted.y() + dy - moved.y()), origin);
    return new Snap(rest.by(), guides(rest.of(moved), beside));
  }

  /// Moves a box by exactly a distance, as far as nothing comes to lie left of `origin` or above.
  public static Snap freely(Box moved, Point by, Point origin) {
    return new Snap(new Point(Math.max(by.x(), origin.x() - moved.x()),
        Math.max(by.y(), origin.y() - moved.y())), List.of());
  }

  /// A box moved by this.
  public Box of(Box box) {
    return box.plus(by.x(), by.y());
  }

  private static double toGrid(double place) {
    return Math.rint(place / GRID) * GRID - place;
  }

  /// By how much more it is to be moved in one direction.
  ///
  /// @param otherwise if nothing is in reach
  private static double pull(Box wanted, Collection<Box> beside, List<ToDoubleFunction<Box>> lines,
      double reach, double otherwise) {
    return lines.stream()
        .flatMap(line -> beside.stream().map(box -> line.applyAsDouble(box) - line.applyAsDouble(wanted)))
        .filter(distance -> Math.abs(distance) <= reach)
        .min(Comparator.<Double>comparingDouble(Math::abs).thenComparing(Comparator.naturalOrder()))
        .orElse(otherwise);
  }

  private static List<Guide> guides(Box rest, Collection<Box> beside) {
    return Stream.concat(
        around(rest, beside, UPRIGHT).entrySet().stream()
            .map(line -> new Guide(new Point(line.getKey(), line.getValue().y()),
                new Point(line.getKey(), line.getValue().maxY()))),
        around(rest, beside, LEVEL).entrySet().stream()
            .map(line -> new Guide(new Point(line.getValue().x(), line.getKey()),
                new Point(line.getValue().maxX(), line.getKey()))))
        .toList();
  }

  /// For each line that several share, what is around all of them.
  private static Map<Double, Box> around(Box rest, Collection<Box> beside,
      List<ToDoubleFunction<Box>> lines) {
    var found = new LinkedHashMap<Double, Box>();
    for (var line : lines) {
      double at = line.applyAsDouble(rest);
      beside.stream().filter(box -> Math.abs(line.applyAsDouble(box) - at) < EQUAL)
          .forEach(box -> found.merge(at, rest.around(box), Box::around));
    }
    return found;
  }
}
