package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;

/// Where a person has put figures and regions; everything else is arranged around them. It may know of figures that a
/// diagram does not have: they are ignored.
///
/// Places are in whole pixels and never left of or above where their container begins.
///
/// @param figures the top left of figures, by identity, from where the figures of their region begin
/// @param regions the top left of regions, by identity, from where the regions of the cluster begin
public record HandLayout(Map<String, Point> figures, Map<String, Point> regions) {
  /// Nothing is placed by hand.
  public static final HandLayout NONE = new HandLayout(Map.of(), Map.of());

  /// Rounds the places.
  public HandLayout {
    figures = rounded(figures);
    regions = rounded(regions);
  }

  private static Map<String, Point> rounded(Map<String, Point> places) {
    return places.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
        place -> new Point(Math.max(0, Math.rint(place.getValue().x())),
            Math.max(0, Math.rint(place.getValue().y())))));
  }

  /// Whether nothing is placed by hand.
  public boolean isEmpty() { return figures.isEmpty() && regions.isEmpty(); }

  /// Whether that figure or region is placed by hand.
  public boolean has(String id) {
    return figures.containsKey(id) || regions.containsKey(id);
  }

  /// What of it is about figures and regions that a diagram has.
  public HandLayout in(Diagram diagram) {
    if (isEmpty()) {
      return this;
    }
    var ids = diagram.regions().stream().map(RegionBox::id).collect(Collectors.toSet());
    diagram.figures().map(Figure::id).forEach(ids::add);
    return only(ids::contains);
  }

  /// Without these figures and regions: they are arranged automatically again.
  public HandLayout without(Collection<String> ids) {
    return only(id -> !ids.contains(id));
  }

  private HandLayout only(Predicate<String> wanted) {
    return new HandLayout(only(figures, wanted), only(regions, wanted));
  }

  private static Map<String, Point> only(Map<String, Point> places, Predicate<String> wanted) {
    return places.entrySet().stream().filter(place -> wanted.test(place.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// With the same places under other identities, too: those of before stay until nobody asks for them.
  ///
  /// @param names new identities by old ones
  public HandLayout renamed(Map<String, String> names) {
    var all = new HashMap<>(figures);
    names.forEach((before, after) -> {
      var place = figures.get(before);
      if (place != null) {
        all.put(after, place);
      }
    });
    return new HandLayout(all, regions);
  }

  /// With figures of one region put somewhere. What a person has put there before gives way to them.
  ///
  /// @param region the box of the region
  /// @param moved where they stand in the diagram from now on
  /// @param beside where the other figures of the region stand
  public HandLayout withFigures(Box region, Map<String, Box> moved, Map<String, Box> beside) {
    return new HandLayout(put(figures, moved, beside, DiagramLayout.bodyOf(region), Metrics.COLUMN_GAP),
        regions);
  }

  /// With regions put somewhere; like [#withFigures].
  public HandLayout withRegions(Map<String, Box> moved, Map<String, Box> beside) {
    return new HandLayout(figures,
        put(regions, moved, beside, DiagramLayout.FIRST_REGION, Metrics.REGION_GAP));
  }

  private static Map<String, Point> put(Map<String, Point> places, Map<String, Box> moved,
      Map<String, Box> beside, Point origin, double gap) {
    var all = new HashMap<>(places);
    var taken = new ArrayList<>(moved.values());
    moved.forEach((id, box) -> all.put(id, new Point(box.x() - origin.x(), box.y() - origin.y())));
    var before = new TreeMap<>(beside);
    before.keySet().retainAll(places.keySet());
    before.keySet().removeAll(moved.keySet());
    before.values().stream().filter(box -> moved.values().stream().noneMatch(box::intersects))
        .forEach(taken::add);
    before.forEach((id, box) -> {
      if (moved.values().stream().anyMatch(box::intersects)) {
        var free = FreePlace.nearest(box, taken, origin, gap);
        taken.add(free);
        all.put(id, new Point(free.x() - origin.x(), free.y() - origin.y()));
      }
    });
    return all;
  }
}
