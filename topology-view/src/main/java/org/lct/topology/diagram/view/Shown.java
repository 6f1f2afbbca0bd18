package org.lct.topology.diagram.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureQuery;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.paint.PlacedDiagram;

/// A placed diagram together with the shape its layout was made for: what is on the screen.
record Shown(PlacedDiagram placed, DiagramShape shape) {
  Diagram diagram() {
    return placed.diagram();
  }

  DiagramLayout layout() {
    return placed.layout();
  }

  /// The figures that a part of the diagram touches.
  Set<String> figuresIn(Box part) {
    return placed.figuresIn(part).map(Figure::id).collect(Collectors.toUnmodifiableSet());
  }

  /// The least box around those of `ids` that are shown; empty when none is.
  Optional<Box> around(Collection<String> ids) {
    return ids.stream().filter(this::has).map(layout()::box).reduce(Box::around);
  }

  /// The figures that are meant, in reading order.
  List<String> find(FigureQuery query) {
    var found = query.in(diagram());
    return ReadingOrder.of(diagram(), layout()).stream().filter(found::contains).toList();
  }

  /// Whether a figure or region of that identity is shown.
  boolean has(String id) {
    return layout().boxes().containsKey(id);
  }

  /// What a place of the diagram is a handle of.
  Optional<String> gripAt(double x, double y) {
    return placed.idAt(x, y).filter(id -> placed.figure(id).isPresent()
        || DiagramLayout.headerOf(layout().box(id)).contains(x, y));
  }

  /// What stands beside `id`: regions beside a region, else the figures of its region.
  List<String> siblings(String id) {
    return placed.regionOf(id).map(region -> region.figures().stream().map(Figure::id).toList())
        .orElseGet(() -> diagram().regions().stream().map(RegionBox::id).toList());
  }

  /// Where the arrow keys lead from `id`: regions from a region, else the figures of all regions.
  Map<String, Box> level(String id) {
    var ids = placed.region(id).isPresent() ? diagram().regions().stream().map(RegionBox::id)
        : diagram().figures().map(Figure::id);
    return ids.collect(Collectors.toMap(Function.identity(), layout()::box));
  }

  /// In words what stands under that identity; empty when it is not shown.
  String spoken(String id) {
    return placed.figure(id).map(Spoken::of).or(() -> placed.region(id).map(Spoken::of)).orElse("");
  }
}
