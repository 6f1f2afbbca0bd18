package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;

/// Arranges connected figures with ELK's layered algorithm: layers from top to bottom, edges level and upright,
/// leaving and arriving at the middle of a side.
final class LayeredBlocks {
  static {
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkNode> groups = new HashMap<>();
  private final Map<Edge, ElkEdge> lines = new HashMap<>();

  private LayeredBlocks() {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    space(root);
  }

  private static void space(ElkNode within) {
    within.setProperty(LayeredOptions.SPACING_NODE_NODE, Metrics.COLUMN_GAP);
    within.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Metrics.ROW_GAP);
    within.setProperty(LayeredOptions.SPACING_EDGE_NODE, Metrics.EDGE_GAP);
    within.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Metrics.EDGE_GAP);
  }

  /// Arranges the figures of one component. `edges` are those between them.
  static Block arrange(List<FigureShape> figures, List<Edge> edges) {
    var blocks = new LayeredBlocks();
    var entries = figures.stream().filter(FigureShape::entry).map(FigureShape::id)
        .collect(Collectors.toSet());
    figures.stream().map(FigureShape::group).flatMap(Optional::stream).distinct().forEach(blocks::addGroup);
    figures.forEach(blocks::add);
    edges.forEach(edge -> blocks.add(edge, entries.contains(edge.to())));
    onTop(entries, edges).forEach(id -> blocks.node(id).setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT,
        LayerConstraint.FIRST_SEPARATE));
    new RecursiveGraphLayoutEngine().layout(blocks.root, new BasicProgressMonitor());
    return blocks.result(!entries.isEmpty());
  }

  /// The entries that can all stand in the first layer: ELK refuses it to one that another one leads to.
  private static Set<String> onTop(Set<String> entries, List<Edge> edges) {
    var below = edges.stream().filter(edge -> entries.contains(edge.from())).map(Edge::to)
        .collect(Collectors.toSet());
    return entries.stream().filter(id -> !below.contains(id)).collect(Collectors.toSet());
  }

  /// A box in the box, for what stands together.
  private void addGroup(String name) {
    var group = ElkGraphUtil.createNode(root);
    group.setProperty(CoreOptions.PADDING, new ElkPadding(Metrics.BOUNDARY));
    space(group);
    groups.put(name, group);
    root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
  }

  private ElkNode group(String name) {
    return Objects.requireNonNull(groups.get(name), name);
  }

  private void add(FigureShape figure) {
    var node = ElkGraphUtil.createNode(figure.group().map(this::group).orElse(root));
    node.setDimensions(figure.width(), figure.height());
    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    node.setProperty(CoreOptions.ALIGNMENT, Alignment.TOP);
    nodes.put(figure.id(), node);
  }

  /// Adds an edge from bottom to top; one that leads back up to an entry goes from side to side.
  private void add(Edge edge, boolean up) {
    var from = port(node(edge.from()), up ? PortSide.EAST : PortSide.SOUTH);
    var to = port(node(edge.to()), up ? PortSide.WEST : PortSide.NORTH);
    lines.put(edge, ElkGraphUtil.createSimpleEdge(from, to));
  }

  private static ElkPort port(ElkNode node, PortSide side) {
    return node.getPorts().stream().filter(port -> port.getProperty(CoreOptions.PORT_SIDE) == side)
        .findFirst()
        .orElseGet(() -> newPort(node, side));
  }

  private static ElkPort newPort(ElkNode node, PortSide side) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    double x = side == PortSide.EAST ? node.getWidth() : side == PortSide.WEST ? 0 : node.getWidth() / 2;
    double y = side == PortSide.SOUTH ? node.getHeight() : side == PortSide.NORTH ? 0 : node.getHeight() / 2;
    port.setLocation(x, y);
    return port;
  }

  private ElkNode node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  /// What is arranged without the room around it: lines around what stands together lie between columns and rows.
  private Block result(boolean entry) {
    var routes = new HashMap<Edge, List<Point>>();
    lines.forEach((edge, line) -> routes.put(edge, route(line)));
    var boxes = new HashMap<String, Box>();
    nodes.forEach((id, node) -> boxes.put(id, new Box(Math.round(left(node)), Math.round(top(node)),
        node.getWidth(), node.getHeight())));
    var all = Stream.concat(boxes.values().stream(),
        routes.values().stream().flatMap(List::stream).map(corner -> new Box(corner.x(), corner.y(), 0, 0)))
        .reduce(Box::around).orElseThrow();
    boxes.replaceAll((_, box) -> box.plus(-all.x(), -all.y()));
    routes.replaceAll(
        (_, route) -> route.stream().map(corner -> corner.plus(-all.x(), -all.y())).toList());
    return new Block(all.width(), all.height(), entry, boxes, routes);
  }

  /// Where a node is, whatever it is in.
  private double left(ElkNode node) {
    return node.equals(root) ? 0 : node.getX() + left(node.getParent());
  }

  private double top(ElkNode node) {
    return node.equals(root) ? 0 : node.getY() + top(node.getParent());
  }

  /// ELK counts from the corner of what the edge is in.
  private List<Point> route(ElkEdge line) {
    double left = left(line.getContainingNode());
    double top = top(line.getContainingNode());
    var section = line.getSections().getFirst();
    var corners = new ArrayList<Point>();
    corners.add(rounded(left + section.getStartX(), top + section.getStartY()));
    section.getBendPoints().forEach(bend -> corners.add(rounded(left + bend.getX(), top + bend.getY())));
    corners.add(rounded(left + section.getEndX(), top + section.getEndY()));
    return List.copyOf(corners);
  }

  private static Point rounded(double x, double y) {
    return new Point(Math.round(x), Math.round(y));
  }
}
