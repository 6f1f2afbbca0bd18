package org.lct.topology.diagram.paint;

import java.util.stream.Stream;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;

/// What one frame draws and the part of it that is seen.
///
/// @param seen what of the diagram is in the canvas or reaches into it, in the diagram's coordinates
record Scope(Pen.Ink ink, Drawing drawing, Box canvas, Box seen) {
  /// Badges, rings and labels reach this far out of their figure or line, in pixels at 100 %.
  private static final double REACH = 80;

  Scope(Pen.Ink ink, Drawing drawing, Box canvas) {
    this(ink, drawing, canvas, seen(drawing.camera(), canvas));
  }

  private static Box seen(Camera camera, Box canvas) {
    var reached = canvas.grown(REACH * Math.max(1, camera.zoom()));
    var from = camera.toDiagram(reached.x(), reached.y());
    return new Box(from.x(), from.y(), reached.width() / camera.zoom(), reached.height() / camera.zoom());
  }

  Camera camera() {
    return drawing.camera();
  }

  Box box(String id) {
    return drawing.layout().box(id);
  }

  /// The regions that are seen.
  Stream<RegionBox> regions() {
    return drawing.diagram().regions().stream().filter(region -> isSeen(box(region.id())));
  }

  /// The figures of a region that are seen.
  Stream<PlacedDiagram.Standing> figures(RegionBox region) {
    return drawing.placed().figures(region).stream().filter(figure -> isSeen(figure.box()));
  }

  /// The edges that are seen.
  Stream<PlacedDiagram.Line> lines() {
    return drawing.placed().lines().stream().filter(line -> isSeen(line.bounds()));
  }

  private boolean isSeen(Box box) {
    return box.intersects(seen);
  }
}
