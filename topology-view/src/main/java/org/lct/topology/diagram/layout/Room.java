package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;

/// A layout with room for figures that are to come. What stands there stays where it is in its region; regions without
/// free room grow downwards, and what is below them gives way.
///
/// @param slots where the figures would fit; the real layout may put them elsewhere
public record Room(DiagramLayout layout, List<Box> slots) {
  private static final double STEP = 16;

  /// Copies the list.
  public Room { slots = List.copyOf(slots); }

  /// Makes room in a layout of a diagram.
  ///
  /// @param coming the figures that are to come, by region; regions that are not in the diagram are ignored
  public static Room in(DiagramLayout layout, Diagram diagram, Map<String, List<Figure>> coming) {
    var slots = new HashMap<String, List<Box>>();
    var growth = new TreeMap<Double, Double>();
    for (var region : diagram.regions()) {
      var box = layout.box(region.id());
      var found = slots(layout, region, coming.getOrDefault(region.id(), List.of()));
      slots.put(region.id(), found);
      double bottom = found.stream().mapToDouble(Box::maxY).max().orElse(0) + Metrics.REGION_PADDING;
      growth.merge(box.y(), Math.max(0, STEP * Math.ceil((bottom - box.maxY()) / STEP)), Math::max);
    }
    return new Room(grown(layout, diagram, growth), diagram.regions().stream()
        .flatMap(region -> slots.getOrDefault(region.id(), List.of()).stream()
            .map(slot -> slot.plus(0, above(growth, layout.box(region.id()).y()))))
        .toList());
  }

  private static List<Box> slots(DiagramLayout layout, RegionBox region, List<Figure> coming) {
    var taken = new ArrayList<>(region.figures().stream().map(Figure::id).map(layout::box).toList());
    var slots = new ArrayList<Box>();
    for (var figure : coming) {
      var slot = free(layout.box(region.id()), taken, DiagramShape.sizeOf(figure));
      taken.add(slot);
      slots.add(slot);
    }
    return slots;
  }

  /// The topmost free place, the leftmost of these.
  private static Box free(Box region, List<Box> taken, Box size) {
    double left = region.x() + Metrics.REGION_PADDING;
    double pitch = Metrics.FIGURE_WIDTH + Metrics.COLUMN_GAP;
    for (double y = region.y() + Metrics.REGION_HEADER + Metrics.REGION_PADDING;; y += STEP)
      for (double x = left; x + size.width() + Metrics.REGION_PADDING <= region.maxX(); x += pitch) {
        var slot = size.plus(x, y);
        if (taken.stream().noneMatch(slot.grown(Metrics.EDGE_GAP)::intersects))
          return slot;
      }
  }

  /// By how much rows above a height grow.
  private static double above(SortedMap<Double, Double> growth, double y) {
    return growth.headMap(y).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static DiagramLayout grown(DiagramLayout layout, Diagram diagram,
      SortedMap<Double, Double> growth) {
    ToDoubleFunction<Double> above = y -> above(growth, y);
    var boxes = new HashMap<String, Box>();
    for (var region : diagram.regions()) {
      var box = layout.box(region.id());
      double down = above(growth, box.y());
      boxes.put(region.id(), new Box(box.x(), box.y() + down, box.width(),
          box.height() + growth.getOrDefault(box.y(), 0.0)));
      region.figures()
          .forEach(figure -> boxes.put(figure.id(), layout.box(figure.id()).plus(0, down)));
    }
    var boundaries = new HashMap<String, List<Box>>();
    layout.boundaries().forEach((id, lines) -> boundaries.put(id, lines.stream()
        .map(box -> box.plus(0, above.applyAsDouble(rowOf(growth, box.y())))).toList()));
    var routes = new HashMap<Edge, List<Point>>();
    layout.routes().forEach((edge, corners) -> routes.put(edge, corners.stream()
        .map(corner -> corner.plus(0, above.applyAsDouble(rowOf(growth, corner.y())))).toList()));
    var frame = layout.frame();
    return new DiagramLayout(new Box(frame.x(), frame.y(), frame.width(),
        frame.height() + above(growth, frame.maxY())), boxes, boundaries, routes);
  }

  /// Where the row of regions begins that a height is in.
  private static double rowOf(SortedMap<Double, Double> growth, double y) {
    var before = growth.headMap(y);
    return before.isEmpty() ? y : before.lastKey();
  }
}
