package org.lct.topology.diagram.paint;

import java.util.List;
import java.util.function.BiConsumer;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.diagram.layout.Box;

/// The diagram at a zoom at which figures are cards.
record NearView(Scope scope) {
  private static final double LABELS_FROM = 0.70;

  void draw() {
    var drawing = scope.drawing();
    if (!drawing.diagram().regions().isEmpty()) {
      ClusterFrame.draw(pen(drawing.layout().frame()), drawing.diagram());
    }
    scope.regions().forEach(this::panel);
    var lines = lines();
    lines.forEach(EdgeLine::draw);
    if (scope.camera().zoom() >= LABELS_FROM) {
      lines.forEach(EdgeLine::drawLabel);
    }
    scope.regions().flatMap(scope::figures).forEach(
        standing -> scope.ink().paper().part(standing.figure().name(),
            () -> card(standing.figure(), pen(standing.box()), drawing.marks(), isDesign(), !isKept())));
    scope.regions().forEach(region -> region.boundaries().forEach(boundary -> {
      var drawn = boundaryLines(boundary);
      if (!drawn.isEmpty()) {
        draw(boundary, drawn.getLast(), BoundaryLine::drawPlate);
      }
    }));
    lines.forEach(EdgeLine::drawDots);
  }

  private void panel(RegionBox region) {
    var panel = new RegionPanel(pen(scope.box(region.id())), region, scope.drawing());
    scope.ink().paper().part(region.id() + ", " + region.place(), panel::draw);
    region.boundaries().forEach(boundary -> boundaryLines(boundary)
        .forEach(line -> draw(boundary, line, BoundaryLine::draw)));
  }

  private List<Box> boundaryLines(Boundary boundary) {
    return scope.drawing().layout().boundaries().getOrDefault(boundary.id(), List.of());
  }

  private void draw(Boundary boundary, Box line, BiConsumer<Pen, Boundary> drawing) {
    scope.ink().paper().part(boundary.words(), () -> drawing.accept(pen(line), boundary));
  }

  private List<EdgeLine> lines() {
    var pen = pen(new Box(0, 0, 0, 0));
    return scope.lines().map(line -> new EdgeLine(pen, line.edge(), line.route(), line.covered())).toList();
  }

  /// @param design whether what the plan says is drawn, else how the nodes are
  /// @param hasHandle whether somebody may want to show and hide nodes
  static void card(Figure figure, Pen pen, Marks marks, boolean design, boolean hasHandle) {
    switch (figure) {
      case NodePlanFigure plan when plan.expanded() -> NodeTiles.draw(pen, plan, marks, hasHandle);
      case NodePlanFigure plan -> {
        if (design) {
          NodePlanCard.drawDesign(pen, plan, marks);
        } else {
          NodePlanCard.drawLive(pen, plan, marks);
        }
        if (hasHandle) {
          ExpandHandle.draw(pen, plan);
        }
      }
      case NodeBalancerFigure balancer -> NodeBalancerPill.draw(pen, balancer, marks);
      case VolumeFigure volume -> VolumeCard.draw(pen, volume, marks);
    }
  }

  private boolean isKept() { return scope.drawing().presentation() == Presentation.DOCUMENT; }

  private boolean isDesign() {
    return scope.drawing().presentation() != Presentation.LIVE
        && scope.drawing().detail() == DetailLevel.FULL;
  }

  private Pen pen(Box box) {
    return scope.ink().in(box, scope.camera());
  }
}
