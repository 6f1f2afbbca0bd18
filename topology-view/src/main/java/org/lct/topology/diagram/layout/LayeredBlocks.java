package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, Metrics.COLUMN_GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Metrics.ROW_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, Metrics.EDGE_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Metrics.EDGE_GAP);
  }

  /// Arranges the figures of one component. `edges` are those between them.
  static Block arrange(List<FigureShape> figures, List<Edge> edges) {
    var blocks = new LayeredBlocks();
    var entries = figures.stream().filter(FigureShape::entry).map(FigureShape::id)
        .collect(Collectors.toSet());
    figures.forEach(blocks::add);
    edges.forEach(edge -> blocks.add(edge, entries.contains(edge.to())));
    onTop(entries, edges).forEach(id -> blocks.node(id).setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT,
        LayerConstraint.FIRST));
    new RecursiveGraphLayoutEngine().layout(blocks.root, new BasicProgressMonitor());
    return blocks.result(!entries.isEmpty());
  }

  /// The entries that can all stand in the first layer: ELK refuses it to one that another one leads to.
  private static Set<String> onTop(Set<String> entries, List<Edge> edges) {
    var below = edges.stream().filter(edge -> entries.contains(edge.from())).map(Edge::to)
        .collect(Collectors.toSet());
    return entries.stream().filter(id -> !below.contains(id)).collect(Collectors.toSet());
  }

  private void add(FigureShape figure) {
    var node = ElkGraphUtil.createNode(root);
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

  private Block result(boolean entry) {
    var boxes = new HashMap<String, Box>();
    nodes.forEach((id, node) -> boxes.put(id, new Box(Math.round(node.getX()), Math.round(node.getY()),
        node.getWidth(), node.getHeight())));
    var routes = new HashMap<Edge, List<Point>>();
    lines.forEach((edge, line) -> routes.put(edge, route(line)));
    return new Block(Math.ceil(root.getWidth()), Math.ceil(root.getHeight()), entry, boxes, routes);
  }

  private static List<Point> route(ElkEdge line) {
    var section = line.getSections().getFirst();
    var corners = new ArrayList<Point>();
    corners.add(rounded(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> corners.add(rounded(bend.getX(), bend.getY())));
    corners.add(rounded(section.getEndX(), section.getEndY()));
    return List.copyOf(corners);
  }

  private static Point rounded(double x, double y) {
    return new Point(Math.round(x), Math.round(y));
  }
}
