package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;

/// The diagram at a zoom at which figures are boxes with cells, or tinted rectangles. Drawn in pixels.
record FarView(Scope scope) {
  private static final double LEAST_HEIGHT = 3;

  void draw() {
    var drawing = scope.drawing();
    if (!drawing.diagram().regions().isEmpty()) {
      ClusterFrame.drawFar(scope.ink().onScreen(drawing.layout().frame(), scope.camera()), drawing.diagram(),
          scope.camera().zoom());
    }
    scope.regions().forEach(region -> tile(region).draw(drawing.marks()));
    var pen = scope.ink().in(new Box(0, 0, 0, 0), scope.camera());
    scope.lines().filter(line -> line.crosses() || drawing.detail() == DetailLevel.CELLS)
        .forEach(line -> new EdgeLine(pen, line.edge(), line.route(), 0).drawStub());
    var tints = new Tints(scope.ink().palette());
    scope.regions().forEach(region -> {
      double top = top(region);
      scope.figures(region)
          .forEach(standing -> figure(standing.figure(), below(top, standing.box()), tints));
    });
  }

  private RegionTile tile(RegionBox region) {
    return new RegionTile(scope.ink().onScreen(scope.box(region.id()), scope.camera()), region,
        scope.drawing().placed().health(region), scope.drawing().detail(), scope.camera().zoom());
  }

  /// Where the header of a region ends, which keeps its height.
  private double top(RegionBox region) {
    return scope.camera().toScreen(scope.box(region.id())).y() + RegionTile.header(scope.camera().zoom()) + 1;
  }

  /// A pen for the part of a figure that is below a height.
  private Pen below(double top, Box box) {
    var pen = scope.ink().onScreen(box, scope.camera());
    double hidden = Math.max(0, top - pen.y());
    return new Pen(pen.ink(), pen.x(), pen.ink().snap(pen.y() + hidden), pen.width(), pen.height() - hidden,
        1);
  }

  private void figure(Figure figure, Pen pen, Tints tints) {
    if (pen.height() < LEAST_HEIGHT) {
      return;
    }
    if (scope.drawing().detail() == DetailLevel.CELLS) {
      GroupBox.drawCells(pen, figure, scope.drawing().marks());
    } else if (figure instanceof NodePlanFigure) {
      GroupBox.drawTint(pen, figure, scope.drawing().marks(), tints);
    }
  }
}
