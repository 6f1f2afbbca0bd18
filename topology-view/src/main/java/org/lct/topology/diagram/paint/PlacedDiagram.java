package org.lct.topology.diagram.paint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.Relation;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.NodeGrid;
import org.lct.topology.diagram.layout.Point;

/// A diagram and where it stands, with what would else be looked for again in every frame.
public final class PlacedDiagram {
  private static final Pattern INDEX = Pattern.compile("[1-9]\\d{0,2}");

  private final Diagram diagram;
  private final DiagramLayout layout;
  private final Map<String, Figure> figures = new HashMap<>();
  private final Map<String, RegionBox> regions = new HashMap<>();
  private final Map<String, RegionBox> homes = new HashMap<>();
  private final Map<String, Health> healths = new HashMap<>();
  private final Map<String, List<Standing>> standing = new HashMap<>();
  private final Map<Entry, List<String>> entries = new HashMap<>();
  private final List<Line> lines;
  private @Nullable Map<String, List<Relation>> relations;

  /// What makes figures of several regions one entry of the plan.
  private record Entry(String template, Class<?> kind, String name) {}

  /// A figure where it stands. Every frame asks for all of them, and looking ten thousand up takes longer than drawing
  /// them.
  record Standing(Figure figure, Box box) {}

  /// An edge where it runs.
  ///
  /// @param bounds around all of its corners
  /// @param covered how much of its beginning the sheets of the figure it leaves hide
  /// @param crosses whether it leads from one region to another
  record Line(Edge edge, List<Point> route, Box bounds, double covered, boolean crosses) {}

  /// A diagram that has been laid out.
  ///
  /// @param layout made for a diagram of the same shape
  public PlacedDiagram(Diagram diagram, DiagramLayout layout) {
    this.diagram = diagram;
    this.layout = layout;
    diagram.regions().forEach(this::add);
    lines = diagram.edges().stream().map(this::line).toList();
  }

  private void add(RegionBox region) {
    regions.put(region.id(), region);
    healths.put(region.id(), region.health());
    standing.put(region.id(), region.figures().stream()
        .map(figure -> new Standing(figure, layout.box(figure.id()))).toList());
    for (var figure : region.figures()) {
      figures.put(figure.id(), figure);
      homes.put(figure.id(), region);
      entry(region, figure)
          .ifPresent(entry -> entries.computeIfAbsent(entry, _ -> new ArrayList<>()).add(figure.id()));
    }
  }

  private static Optional<Entry> entry(RegionBox region, Figure figure) {
    return region.template().filter(_ -> !region.own().contains(figure.id()))
        .map(template -> new Entry(template, figure.getClass(), figure.name()));
  }

  private Line line(Edge edge) {
    var route = Objects.requireNonNull(layout.routes().get(edge), edge::toString);
    return new Line(edge, route, bounds(route),
        figures.get(edge.from()) instanceof NodePlanFigure nodes ? NodePlanCard.sheets(nodes) : 0,
        !home(edge.from()).id().equals(home(edge.to()).id()));
  }

  private RegionBox home(String figure) {
    return Objects.requireNonNull(homes.get(figure), figure);
  }

  private static Box bounds(List<Point> route) {
    double left = route.stream().mapToDouble(Point::x).min().orElse(0);
    double top = route.stream().mapToDouble(Point::y).min().orElse(0);
    return new Box(left, top, route.stream().mapToDouble(Point::x).max().orElse(0) - left,
        route.stream().mapToDouble(Point::y).max().orElse(0) - top);
  }

  /// What it shows.
  public Diagram diagram() {
    return diagram;
  }

  /// Where that stands.
  public DiagramLayout layout() {
    return layout;
  }

  /// The figures of a region of the diagram, in its order.
  List<Standing> figures(RegionBox region) {
    return Objects.requireNonNull(standing.get(region.id()), region.id());
  }

  /// The edges where they run.
  List<Line> lines() {
    return lines;
  }

  /// The nodes of a region of the diagram.
  Health health(RegionBox region) {
    return Objects.requireNonNull(healths.get(region.id()), region.id());
  }

  /// The figure of that identity.
  public Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /// The node of that identity, if it is shown.
  public Optional<PlacedNode> node(String id) {
    int bracket = id.lastIndexOf('[');
    return bracket < 0 || !id.endsWith("]") ? Optional.empty()
        : expanded(id.substring(0, bracket))
            .flatMap(plan -> node(plan, id.substring(bracket + 1, id.length() - 1)));
  }

  private Optional<PlacedNode> node(NodePlanFigure plan, String index) {
    var grid = NodeGrid.of(plan);
    return INDEX.matcher(index).matches() && Integer.parseInt(index) <= grid.shown()
        ? Optional.of(PlacedNode.of(plan, layout.box(plan.id()), grid, Integer.parseInt(index)))
        : Optional.empty();
  }

  /// The nodes of a node plan that are shown, in order; none unless it is expanded.
  public Stream<PlacedNode> nodes(String plan) {
    return expanded(plan).stream().flatMap(nodes -> PlacedNode.of(nodes, layout.box(plan)));
  }

  private Optional<NodePlanFigure> expanded(String id) {
    return figures.get(id) instanceof NodePlanFigure nodes && nodes.expanded() ? Optional.of(nodes)
        : Optional.empty();
  }

  /// The node whose tile is at a place of the diagram.
  public Optional<PlacedNode> nodeAt(double x, double y) {
    return idAt(x, y).flatMap(this::expanded).flatMap(plan -> {
      var box = layout.box(plan.id());
      var grid = NodeGrid.of(plan);
      return grid.at(x - box.x(), y - box.y()).stream()
          .mapToObj(index -> PlacedNode.of(plan, box, grid, index)).findFirst();
    });
  }

  /// The node plan at a place of the diagram where it is expanded and collapsed.
  public Optional<NodePlanFigure> handleAt(double x, double y) {
    return idAt(x, y).flatMap(this::figure).filter(NodePlanFigure.class::isInstance)
        .map(NodePlanFigure.class::cast).filter(nodes -> {
          var box = layout.box(nodes.id());
          return nodes.count() > 0
              && ExpandHandle.in(nodes, box.width()).contains(x - box.x(), y - box.y());
        });
  }

  /// Where a region, a figure or a node stands; empty when it is not shown.
  public Optional<Box> box(String id) {
    return Optional.ofNullable(layout.boxes().get(id)).or(() -> node(id).map(PlacedNode::box));
  }

  /// What a figure has to do with others. It is looked up once for all, when first asked for; for one thread.
  public List<Relation> relations(String id) {
    if (relations == null) {
      relations = Relation.of(diagram);
    }
    return relations.getOrDefault(id, List.of());
  }

  /// The region of that identity.
  public Optional<RegionBox> region(String id) {
    return Optional.ofNullable(regions.get(id));
  }

  /// The region a figure or a node stands in.
  public Optional<RegionBox> regionOf(String id) {
    return Optional.ofNullable(homes.get(id))
        .or(() -> node(id).map(node -> homes.get(node.plan().id())));
  }

  /// The other figures that are the same entry of the plan as one of `ids`, and the other regions that apply the same
  /// region plan: they change together.
  public Set<String> twins(Collection<String> ids) {
    return Stream.concat(figureTwins(ids), regionTwins(ids)).filter(id -> !ids.contains(id))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<String> regionTwins(Collection<String> ids) {
    var templates = ids.stream().map(regions::get).flatMap(Stream::ofNullable).map(RegionBox::template)
        .filter(Optional::isPresent).collect(Collectors.toSet());
    return templates.isEmpty() ? Stream.empty()
        : diagram.regions().stream().filter(region -> templates.contains(region.template()))
            .map(RegionBox::id);
  }

  private Stream<String> figureTwins(Collection<String> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(homes.get(id)).flatMap(region -> figure(id)
        .flatMap(figure -> entry(region, figure))).stream()).distinct()
        .flatMap(entry -> entries.getOrDefault(entry, List.of()).stream());
  }

  /// The figures that a part of the diagram touches.
  public Stream<Figure> figuresIn(Box part) {
    return diagram.regions().stream().filter(region -> layout.box(region.id()).intersects(part))
        .flatMap(region -> region.figures().stream())
        .filter(figure -> layout.box(figure.id()).intersects(part));
  }

  /// The figure or region at a place of the diagram; a figure before the region it stands in.
  public Optional<String> idAt(double x, double y) {
    return diagram.regions().stream().filter(region -> layout.box(region.id()).contains(x, y)).findFirst()
        .map(region -> figures(region).stream().filter(figure -> figure.box().contains(x, y)).findFirst()
            .map(found -> found.figure().id()).orElse(region.id()));
  }
}
