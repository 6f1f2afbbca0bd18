package org.lct.topology.diagram.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lct.topology.diagram.Edge;

/// Where everything in a diagram stands.
///
/// @param frame the cluster's frame, around all regions; its top left is the origin
/// @param boxes regions and figures by identity
/// @param boundaries the lines around figures by identity: one, or several where others stand among its members, the
///     lowest last
/// @param routes the corners of every edge from its first to its last figure; all its pieces are level or upright
public record DiagramLayout(Box frame, Map<String, Box> boxes, Map<String, List<Box>> boundaries,
    Map<Edge, List<Point>> routes) {
  /// Where the first of the regions begins.
  public static final Point FIRST_REGION = new Point(Metrics.FRAME_PADDING,
      Metrics.FRAME_TITLE + Metrics.FRAME_PADDING);

  /// Copies the maps.
  public DiagramLayout {
    boxes = Map.copyOf(boxes);
    boundaries = Map.copyOf(boundaries);
    routes = Map.copyOf(routes);
  }

  /// The box of a region or figure of the diagram this layout was made for.
  public Box box(String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  /// Where the figures of a region begin whose box this is.
  public static Point bodyOf(Box region) {
    return new Point(region.x() + Metrics.REGION_PADDING,
        region.y() + Metrics.REGION_HEADER + Metrics.REGION_PADDING);
  }

  /// The header of a region whose box this is.
  public static Box headerOf(Box region) {
    return new Box(region.x(), region.y(), region.width(), Metrics.REGION_HEADER);
  }
}
