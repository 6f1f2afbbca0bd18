package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Snap.Guide;
import org.lct.topology.theme.ColorToken;

/// What is seen while figures are moved: where they would stand, and what that is level with. Drawn in pixels.
final class GuideLines {
  private static final double BEYOND = 8;

  private GuideLines() {}

  static void draw(Pen.Ink ink, Camera camera, DropMark drop) {
    drop.rests().forEach(rest -> SlotLines.drawRest(ink.in(rest, camera)));
    drop.guides().forEach(guide -> draw(ink, camera, guide));
  }

  private static void draw(Pen.Ink ink, Camera camera, Guide guide) {
    var from = camera.toScreen(guide.from());
    var to = camera.toScreen(guide.to());
    boolean upright = guide.from().x() == guide.to().x();
    var line = upright
        ? new Box(ink.snap(from.x()), from.y() - BEYOND, 1, to.y() - from.y() + 2 * BEYOND)
        : new Box(from.x() - BEYOND, ink.snap(from.y()), to.x() - from.x() + 2 * BEYOND, 1);
    ink.paper().fill(new Shape.Rectangle(line, 0), ink.palette().get(ColorToken.KIND_NETWORK));
  }
}
