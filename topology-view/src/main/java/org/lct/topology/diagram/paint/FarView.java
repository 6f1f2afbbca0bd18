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
    scope.regions().forEach(
        region -> scope.figures(region).forEach(figure -> figure(figure, below(region, figure), tints)));
  }

  private RegionTile tile(RegionBox region) {
    return new RegionTile(scope.ink().onScreen(scope.box(region.id()), scope.camera()), region,
        scope.drawing().placed().health(region), scope.drawing().detail(), scope.camera().zoom());
  }

  /// A pen for the part of a figure that the header of its region, which keeps its height, leaves free.
  private Pen below(RegionBox region, Figure figure) {
    var pen = scope.ink().onScreen(scope.box(figure.id()), scope.camera());
    double hidden = Math.max(0, scope.camera().toScreen(scope.box(region.id())).y()
        + RegionTile.header(scope.camera().zoom()) + 1 - pen.y());
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
