package org.lct.topology.diagram.paint;

import java.util.List;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;

/// The dots on the ground of the canvas: every 16 units, fewer where they would come too close.
final class DotGrid {
  private static final double STEP = 16;
  private static final double LEAST_PIXELS = 12;

  private DotGrid() {}

  /// Draws the dots that are seen and not covered by a region.
  static void draw(Scope scope) {
    var ink = scope.ink();
    var camera = scope.camera();
    var regions = scope.regions().map(region -> camera.toScreen(scope.box(region.id()))).toList();
    double step = STEP * camera.zoom();
    while (step < LEAST_PIXELS) {
      step *= 2;
    }
    var color = ink.palette().get(ColorToken.CANVAS_GRID);
    for (double y = first(camera.y(), step); y < scope.canvas().height(); y += step) {
      double row = y;
      var inRow = regions.stream().filter(region -> region.y() <= row && row < region.maxY()).toList();
      for (double x = first(camera.x(), step); x < scope.canvas().width(); x += step) {
        x = beyond(inRow, x, step);
        ink.paper().fill(new Shape.Rectangle(new Box(ink.snap(x), ink.snap(y), 1, 1), 0), color);
      }
    }
  }

  private static double first(double offset, double step) {
    return offset - Math.floor(offset / step) * step;
  }

  /// The next dot at or after `x` that none of the boxes of its row covers.
  private static double beyond(List<Box> boxes, double x, double step) {
    for (var box : boxes) {
      if (box.x() <= x && x < box.maxX()) {
        return beyond(boxes, x + Math.ceil((box.maxX() - x) / step) * step, step);
      }
    }
    return x;
  }
}
