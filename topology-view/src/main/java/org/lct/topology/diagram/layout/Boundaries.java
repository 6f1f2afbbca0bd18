package org.lct.topology.diagram.layout;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// Where the lines around figures run, after the figures have their places.
final class Boundaries {
  /// How far a line is from a member that has something else beside it.
  private static final double CLOSE = 3;

  private Boundaries() {}

  /// The boundaries of all regions by identity. Each is one line around all its members; where a person has put something
  /// else among them, several around those that stand together, the lowest last.
  static Map<String, List<Box>> of(List<RegionShape> regions, Map<String, Box> boxes) {
    var placed = new HashMap<String, List<Box>>();
    for (var region : regions) {
      for (var boundary : region.boundaries().reversed()) {
        var inner = region.boundaries().stream()
            .filter(other -> !other.equals(boundary) && boundary.members().containsAll(other.members()))
            .flatMap(other -> placed.getOrDefault(other.id(), List.of()).stream());
        var members = Stream.concat(boundary.members().stream().map(boxes::get).flatMap(Stream::ofNullable),
            inner).toList();
        var others = region.figures().stream().map(FigureShape::id)
            .filter(Predicate.not(boundary.members()::contains)).map(boxes::get)
            .flatMap(Stream::ofNullable).toList();
        if (!members.isEmpty()) {
          placed.put(boundary.id(), lines(members, others));
        }
      }
    }
    return placed;
  }

  private static List<Box> lines(List<Box> members, List<Box> others) {
    var whole = around(members);
    if (isFree(whole, others)) {
      return List.of(whole);
    }
    var together = new ArrayList<Box>();
    for (var member : members.stream().sorted(comparingDouble(Box::y).thenComparingDouble(Box::x)).toList()) {
      join(member, together, others);
    }
    return together.stream().map(box -> isFree(around(List.of(box)), others)
        ? around(List.of(box))
        : box.grown(CLOSE)).sorted(comparingDouble(Box::maxY)).toList();
  }

  /// Puts a box with one that it can share a line with, and that with others, until there is none.
  private static void join(Box box, List<Box> together, List<Box> others) {
    var mate = together.stream().filter(other -> isFree(around(List.of(box, other)), others)).findFirst();
    if (mate.isPresent()) {
      together.remove(mate.get());
      join(box.around(mate.get()), together, others);
    } else {
      together.add(box);
    }
  }

  private static boolean isFree(Box line, List<Box> others) {
    return others.stream().noneMatch(line::intersects);
  }

  private static Box around(List<Box> boxes) {
    return boxes.stream().reduce(Box::around).orElseThrow().grown(Metrics.BOUNDARY);
  }
}
