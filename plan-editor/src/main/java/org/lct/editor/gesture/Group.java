package org.lct.editor.gesture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.layout.Snap;
import org.lct.topology.diagram.paint.PlacedDiagram;

/// Figures of one region, or regions, that are put somewhere together: what is dragged, or what is selected. Pure
/// functions, which leave the plan as it is.
///
/// @param container the region in which the figures stand; empty if these are regions
/// @param moved the boxes of these by identity
/// @param beside the boxes of what stands beside them
/// @param hand what is placed by hand now
public record Group(Optional<String> container, Map<String, Box> moved, Map<String, Box> beside,
    HandLayout hand, PlacedDiagram placed) {
  /// Copies the maps.
  public Group {
    moved = Map.copyOf(moved);
    beside = Map.copyOf(beside);
  }

  /// The group of these figures or regions; empty if there are none, or if they do not stand side by side.
  ///
  /// @param hand what is placed by hand
  public static Optional<Group> of(PlacedDiagram placed, HandLayout hand, Set<String> ids) {
    // By identity: a region is compared with all that stands in it.
    var regions = List.copyOf(ids.stream().map(placed::regionOf).flatMap(Optional::stream)
        .collect(Collectors.toMap(RegionBox::id, region -> region, (one, _) -> one)).values());
    return switch (regions.size()) {
      case 0 -> of(placed, hand, Optional.empty(),
          placed.diagram().regions().stream().map(RegionBox::id).toList(), ids);
      case 1 -> of(placed, hand, Optional.of(regions.getFirst().id()),
          regions.getFirst().figures().stream().map(Figure::id).toList(), ids);
      default -> Optional.empty();
    };
  }

  private static Optional<Group> of(PlacedDiagram placed, HandLayout hand, Optional<String> container,
      List<String> siblings, Set<String> ids) {
    Function<Boolean, Map<String, Box>> boxes = wanted -> siblings.stream()
        .filter(id -> ids.contains(id) == wanted).collect(Collectors.toMap(id -> id, placed.layout()::box));
    var moved = boxes.apply(true);
    return moved.isEmpty() ? Optional.empty()
        : Optional.of(new Group(container, moved, boxes.apply(false), hand, placed));
  }

  /// Where they come to rest when they are moved by about a distance.
  ///
  /// @param reach up to which distance they are drawn to what is beside them
  public Snap near(Point by, double reach) {
    return Snap.of(around(), by, beside.values(), origin(), reach);
  }

  /// Where they are when they are moved by exactly a distance, as far as that is in their region.
  public Snap exactly(Point by) {
    return Snap.freely(around(), by, origin());
  }

  private Box around() {
    return moved.values().stream().reduce(Box::around).orElseThrow();
  }

  private Point origin() {
    return container.map(region -> DiagramLayout.bodyOf(placed.layout().box(region)))
        .orElse(DiagramLayout.FIRST_REGION);
  }

  /// Where each of them stands after a move.
  public List<Box> after(Snap snap) {
    return moved.values().stream().map(snap::of).toList();
  }

  /// Puts them there; empty if that is where they are. Several moves in a row are undone as one if `merging`.
  public Optional<Gesture> move(Snap snap, boolean merging) {
    var boxes = new HashMap<String, Box>();
    moved.forEach((id, box) -> boxes.put(id, snap.of(box)));
    var gesture = put(Texts.of("gesture.put", what()), boxes);
    return merging ? gesture.map(move -> move.mergingWith(List.of("put", moved.keySet()))) : gesture;
  }

  /// Arranges them among themselves; empty if that changes nothing.
  ///
  /// @param label what that is called
  public Optional<Gesture> arrange(Arrangement arrangement, String label) {
    return put(label, arrangement.of(moved));
  }

  /// Whether some of them would stand on each other if they were arranged so.
  public boolean collides(Arrangement arrangement) {
    return Box.anyIntersect(arrangement.of(moved).values());
  }

  private Optional<Gesture> put(String label, Map<String, Box> boxes) {
    if (boxes.equals(moved))
      return Optional.empty();
    var now = hand.in(placed.diagram());
    return Optional.of(Gesture
        .placing(label, container.map(region -> now.withFigures(placed.layout().box(region), boxes, beside))
            .orElseGet(() -> now.withRegions(boxes, beside)))
        .selecting(moved.keySet()));
  }

  /// What they are called together.
  public String what() {
    return moved.size() == 1 ? name(moved.keySet().iterator().next())
        : Texts.of(container.isPresent() ? "gesture.figures" : "gesture.regions", moved.size());
  }

  private String name(String id) {
    return placed.figure(id).map(Figure::name).orElse(id);
  }

  /// Lets figures and regions be arranged automatically again; empty if none of these is placed by hand.
  ///
  /// @param ids those that are meant, regions with all that stands in them; all if none of them is placed by hand
  public static Optional<Gesture> release(Diagram diagram, HandLayout hand, Collection<String> ids) {
    var placed = hand.in(diagram);
    var chosen = chosen(diagram, placed, ids);
    if (placed.isEmpty())
      return Optional.empty();
    return Optional.of(chosen.isEmpty()
        ? Gesture.placing(Texts.of("gesture.release"), HandLayout.NONE)
        : Gesture.placing(Texts.of("gesture.release.some", chosen.size()), placed.without(chosen)));
  }

  /// Which of these figures and regions, and of the figures in these regions, are placed by hand.
  ///
  /// @param placed what is placed by hand
  public static Set<String> chosen(Diagram diagram, HandLayout placed, Collection<String> ids) {
    var chosen = ids.stream().filter(placed::has).collect(Collectors.toSet());
    diagram.regions().stream().filter(region -> ids.contains(region.id()))
        .flatMap(region -> region.figures().stream()).map(Figure::id).filter(placed::has)
        .forEach(chosen::add);
    return Set.copyOf(chosen);
  }
}
