package org.lct.topology.diagram.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// Regions side by side and wrapped: those in a row are equally high, those in a column equally wide.
///
/// @param regions in order
/// @param contents what stands in each
/// @param perRow how many regions a row has
record RegionGrid(List<RegionShape> regions, Map<String, Packing> contents, int perRow) {
  /// How large the whole can be shown in a window of the given proportions; only to be compared.
  double scaleFor(double aspect) {
    var frame = frame(sum(widths()), sum(heights()));
    return Math.min(aspect / frame.width(), 1 / frame.height());
  }

  /// The most that [#scaleFor] can be, however the regions are arranged, if the contents are `width` wide.
  static double mostFor(double aspect, double width) {
    return aspect / frame(Math.max(Metrics.REGION_MIN_WIDTH, width + 2 * Metrics.REGION_PADDING), 0).width();
  }

  /// The finished layout.
  DiagramLayout layout() {
    var widths = widths();
    var heights = heights();
    var boxes = new HashMap<String, Box>();
    var routes = new HashMap<Edge, List<Point>>();
    for (int at = 0; at < regions.size(); at++) {
      var region = new Box(offset(widths, at % perRow), Metrics.FRAME_TITLE + offset(heights, at / perRow),
          widths[at % perRow], heights[at / perRow]);
      boxes.put(regions.get(at).id(), region);
      double padding = Metrics.REGION_PADDING + regions.get(at).inset();
      content(at).placeIn(boxes, routes, region.x() + padding,
          region.y() + Metrics.REGION_HEADER + padding);
    }
    return new DiagramLayout(frame(sum(widths), sum(heights)), boxes, Boundaries.of(regions, boxes), routes);
  }

  /// The cluster's frame around regions that take `width` by `height` together.
  static Box frame(double width, double height) {
    return new Box(0, 0, width + 2 * Metrics.FRAME_PADDING,
        Metrics.FRAME_TITLE + height + 2 * Metrics.FRAME_PADDING);
  }

  private double[] widths() {
    var widths = new double[Math.min(perRow, regions.size())];
    for (int at = 0; at < regions.size(); at++) {
      widths[at % perRow] = Math.max(widths[at % perRow], width(at));
    }
    return widths;
  }

  private double[] heights() {
    var heights = new double[Math.ceilDiv(regions.size(), perRow)];
    for (int at = 0; at < regions.size(); at++) {
      heights[at / perRow] = Math.max(heights[at / perRow], height(at));
    }
    return heights;
  }

  private double width(int at) {
    return Math.max(Metrics.REGION_MIN_WIDTH,
        content(at).width() + 2 * (Metrics.REGION_PADDING + regions.get(at).inset()));
  }

  private double height(int at) {
    return Math.max(Metrics.REGION_MIN_HEIGHT,
        Metrics.REGION_HEADER + content(at).height() + 2 * (Metrics.REGION_PADDING + regions.get(at).inset())
            + (regions.get(at).isBounded() ? Metrics.BOUNDARY_FOOT : 0));
  }

  private Packing content(int at) {
    return Objects.requireNonNull(contents.get(regions.get(at).id()));
  }

  private static double sum(double[] sizes) {
    return Arrays.stream(sizes).sum() + (sizes.length - 1) * Metrics.REGION_GAP;
  }

  private static double offset(double[] sizes, int index) {
    return Metrics.FRAME_PADDING
        + Arrays.stream(sizes, 0, index).map(size -> size + Metrics.REGION_GAP).sum();
  }
}
