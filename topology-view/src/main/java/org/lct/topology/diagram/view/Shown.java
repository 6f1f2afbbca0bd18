package org.lct.topology.diagram.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureQuery;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.layout.Room;
import org.lct.topology.diagram.paint.DropMark;

/// A diagram together with its shape and the layout made for it: what is on the screen.
record Shown(Diagram diagram, DiagramShape shape, DiagramLayout layout) {
  /// This layout with room for what would come if what is dragged were let go.
  Room room(DropMark drop) {
    return drop.coming().isEmpty() ? new Room(layout, List.of()) : Room.in(layout, diagram, drop.coming());
  }

  /// The figure or region at a place of the diagram; a figure before the region it stands in.
  Optional<String> idAt(double x, double y) {
    return Stream.concat(diagram.figures().map(Figure::id), diagram.regions().stream().map(RegionBox::id))
        .filter(id -> layout.box(id).contains(x, y)).findFirst();
  }

  /// The figures that a part of the diagram touches.
  Set<String> figuresIn(Box part) {
    return diagram.figures().map(Figure::id).filter(id -> layout.box(id).intersects(part))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The least box around those of `ids` that are shown; empty when none is.
  Optional<Box> around(Collection<String> ids) {
    return ids.stream().filter(this::has).map(layout::box).reduce(Box::around);
  }

  /// The figures that are meant, in reading order.
  List<String> find(FigureQuery query) {
    var found = query.in(diagram);
    return ReadingOrder.of(diagram, layout).stream().filter(found::contains).toList();
  }

  /// Whether a figure or region of that identity is shown.
  boolean has(String id) {
    return layout.boxes().containsKey(id);
  }

  /// The region of that identity.
  Optional<RegionBox> region(String id) {
    return diagram.regions().stream().filter(region -> region.id().equals(id)).findFirst();
  }

  /// The region a figure stands in.
  Optional<RegionBox> regionOf(String figure) {
    return diagram.regions().stream()
        .filter(region -> region.figures().stream().anyMatch(in -> in.id().equals(figure))).findFirst();
  }

  /// What stands beside `id`: regions beside a region, else the figures of its region.
  List<String> siblings(String id) {
    return regionOf(id).map(region -> region.figures().stream().map(Figure::id).toList())
        .orElseGet(() -> diagram.regions().stream().map(RegionBox::id).toList());
  }

  /// Where the arrow keys lead from `id`: regions from a region, else the figures of all regions.
  Map<String, Box> level(String id) {
    var ids = region(id).isPresent() ? diagram.regions().stream().map(RegionBox::id)
        : diagram.figures().map(Figure::id);
    return ids.collect(Collectors.toMap(Function.identity(), layout::box));
  }

  /// In words what stands under that identity; empty when it is not shown.
  String spoken(String id) {
    return diagram.figures().filter(figure -> figure.id().equals(id)).map(Spoken::of).findFirst()
        .or(() -> region(id).map(Spoken::of)).orElse("");
  }
}
