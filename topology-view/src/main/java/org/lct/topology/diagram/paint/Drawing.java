package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.DiagramLayout;

/// Everything that decides how one frame looks, but for size and colours of the canvas.
///
/// @param placed what is drawn, where it stands
/// @param camera which part is seen
/// @param detail how much of it is drawn
/// @param presentation what it is looked at for
/// @param marks what the user points at
public record Drawing(PlacedDiagram placed, Camera camera, DetailLevel detail, Presentation presentation,
    Marks marks) {
  Diagram diagram() {
    return placed.diagram();
  }

  DiagramLayout layout() {
    return placed.layout();
  }
}
