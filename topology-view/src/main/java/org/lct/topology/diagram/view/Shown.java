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
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.diagram.paint.PlacedNode;

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
    return ids.stream().map(placed::box).flatMap(Optional::stream).reduce(Box::around);
  }

  /// The figures that are meant, in reading order.
  List<String> find(FigureQuery query) {
    var found = query.in(diagram());
    return ReadingOrder.of(placed).stream().filter(found::contains).toList();
  }

  /// Whether a region, figure or node of that identity is shown.
  boolean has(String id) {
    return placed.box(id).isPresent();
  }

  /// What a place of the diagram is a handle of.
  Optional<String> gripAt(double x, double y) {
    return placed.idAt(x, y).filter(id -> placed.figure(id).isPresent()
        || (placed.region(id).isPresent() && DiagramLayout.headerOf(layout().box(id)).contains(x, y)));
  }

  /// What stands beside `id`: regions beside a region, nodes beside a node, else the figures of its region.
  List<String> siblings(String id) {
    var node = placed.node(id);
    if (node.isPresent()) {
      return placed.nodes(node.get().plan().id()).map(PlacedNode::id).toList();
    }
    return placed.regionOf(id).map(region -> region.figures().stream().map(Figure::id).toList())
        .orElseGet(() -> diagram().regions().stream().map(RegionBox::id).toList());
  }

  /// Where the arrow keys lead from `id`: regions from a region, nodes from a node, else the figures of all regions.
  Map<String, Box> level(String id) {
    var node = placed.node(id);
    if (node.isPresent()) {
      return placed.nodes(node.get().plan().id()).collect(Collectors.toMap(PlacedNode::id, PlacedNode::box));
    }
    var ids = placed.region(id).isPresent() ? diagram().regions().stream().map(RegionBox::id)
        : diagram().figures().map(Figure::id);
    return ids.collect(Collectors.toMap(Function.identity(), layout()::box));
  }

  /// What can be gone into at `id`: the first figure of a region, the first node of an expanded node plan.
  Optional<String> inside(String id) {
    return placed.region(id).flatMap(region -> ReadingOrder.figures(region, layout()).stream().findFirst())
        .or(() -> placed.nodes(id).map(PlacedNode::id).findFirst());
  }

  /// What `id` is in: the node plan of a node, the region of a figure; empty for a region.
  Optional<String> around(String id) {
    return placed.node(id).map(node -> node.plan().id())
        .or(() -> placed.regionOf(id).map(RegionBox::id));
  }

  /// In words what stands under that identity; empty when it is not shown.
  String spoken(String id, NodeNames names) {
    return placed.figure(id).map(figure -> Spoken.of(figure, placed.relations(id)))
        .or(() -> placed.region(id).map(Spoken::of))
        .or(() -> placed.node(id).map(node -> Spoken.of(node, names.of(id)))).orElse("");
  }
}
