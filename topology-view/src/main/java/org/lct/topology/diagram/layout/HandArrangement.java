package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// Puts figures and regions where a person wants them. Everything else keeps its automatic place, unless something was
/// put there: then it goes to the nearest free one. Regions grow around their figures and push others aside.
final class HandArrangement {
  private static final Point BODY = new Point(0, 0);

  private HandArrangement() {}

  /// The layout of a shape, made of its automatic one.
  static DiagramLayout of(RegionGrid automatic, DiagramShape shape) {
    var hand = shape.hand();
    var contents = shape.regions().stream().collect(Collectors.toMap(RegionShape::id,
        region -> content(region, Objects.requireNonNull(automatic.contents().get(region.id())), hand)));
    var layout = new RegionGrid(shape.regions(), contents, automatic.perRow()).layout();
    return hand.regions().isEmpty() ? layout : withRegions(layout, shape);
  }

  private static Packing content(RegionShape region, Packing automatic, HandLayout hand) {
    if (region.figures().stream().map(FigureShape::id).noneMatch(hand.figures()::containsKey)) {
      return automatic;
    }
    var before = new HashMap<String, Box>();
    var routes = new HashMap<Edge, List<Point>>();
    automatic.placeIn(before, routes, 0, 0);
    // What is placed by hand may stand where lines around subnets keep the automatic layout away from.
    var body = new Point(-region.inset(), -region.inset());
    var boxes = placed(region.figures().stream().map(FigureShape::id).toList(), before, hand.figures(), body,
        Metrics.COLUMN_GAP);
    var moved = boxes.keySet().stream().filter(id -> !box(boxes, id).equals(before.get(id)))
        .collect(Collectors.toSet());
    routes.replaceAll((edge, route) -> isKept(edge, route, moved, boxes) ? route
        : Detour.between(box(boxes, edge.from()), box(boxes, edge.to()), List.copyOf(boxes.values())));
    var all = new Block(extent(automatic.width(), boxes, Box::maxX),
        extent(automatic.height(), boxes, Box::maxY), false, boxes, routes);
    return new Packing(List.of(all), List.of(BODY), all.width(), all.height());
  }

  private static double extent(double least, Map<String, Box> boxes, Function<Box, Double> end) {
    return boxes.values().stream().mapToDouble(end::apply).reduce(least, Math::max);
  }

  /// Where each of `ids` stands: first those placed by hand, then those whose place is free, then the rest.
  private static Map<String, Box> placed(List<String> ids, Map<String, Box> automatic,
      Map<String, Point> hand, Point origin, double gap) {
    var boxes = new HashMap<String, Box>();
    var taken = new ArrayList<Box>();
    for (var id : ids) {
      var place = hand.get(id);
      if (place != null) {
        var box = box(automatic, id);
        var wanted = new Box(origin.x() + place.x(), origin.y() + place.y(), box.width(), box.height());
        take(id, FreePlace.nearest(wanted, taken, origin, gap), boxes, taken);
      }
    }
    var byHand = List.copyOf(taken);
    var inTheWay = new ArrayList<String>();
    for (var id : ids) {
      if (!boxes.containsKey(id)) {
        var box = box(automatic, id);
        if (byHand.stream().anyMatch(box::intersects)) {
          inTheWay.add(id);
        } else {
          take(id, box, boxes, taken);
        }
      }
    }
    inTheWay.forEach(id -> take(id, FreePlace.nearest(box(automatic, id), taken, origin, gap), boxes, taken));
    return boxes;
  }

  private static void take(String id, Box box, Map<String, Box> boxes, List<Box> taken) {
    boxes.put(id, box);
    taken.add(box);
  }

  /// Whether an edge can run as before.
  private static boolean isKept(Edge edge, List<Point> route, Set<String> moved, Map<String, Box> boxes) {
    return !moved.contains(edge.from()) && !moved.contains(edge.to())
        && moved.stream().map(id -> box(boxes, id)).noneMatch(box -> isCrossed(box, route));
  }

  private static boolean isCrossed(Box box, List<Point> route) {
    return IntStream.range(1, route.size())
        .anyMatch(at -> Detour.piece(route.get(at - 1), route.get(at)).grown(1).intersects(box));
  }

  private static DiagramLayout withRegions(DiagramLayout layout, DiagramShape shape) {
    var regions = placed(shape.regions().stream().map(RegionShape::id).toList(), layout.boxes(),
        shape.hand().regions(), DiagramLayout.FIRST_REGION, Metrics.REGION_GAP);
    var boxes = new HashMap<String, Box>(regions);
    var routes = new HashMap<Edge, List<Point>>();
    for (var region : shape.regions()) {
      var to = box(regions, region.id());
      double dx = to.x() - layout.box(region.id()).x();
      double dy = to.y() - layout.box(region.id()).y();
      var ids = new HashSet<String>();
      region.figures().forEach(figure -> {
        ids.add(figure.id());
        boxes.put(figure.id(), layout.box(figure.id()).plus(dx, dy));
      });
      layout.routes().forEach((edge, route) -> {
        if (ids.contains(edge.from())) {
          routes.put(edge, route.stream().map(corner -> corner.plus(dx, dy)).toList());
        }
      });
    }
    return new DiagramLayout(
        RegionGrid.frame(extent(0, regions, Box::maxX) - DiagramLayout.FIRST_REGION.x(),
            extent(0, regions, Box::maxY) - DiagramLayout.FIRST_REGION.y()),
        boxes, Boundaries.of(shape.regions(), boxes), routes);
  }

  private static Box box(Map<String, Box> boxes, String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }
}
