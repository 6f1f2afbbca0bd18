package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;

/// The line around the figures of a network or subnet, with a plate that says which.
final class BoundaryLine {
  private static final double RADIUS = 8;
  /// The ground is a plain rectangle just inside the round corners of the line: antialiasing a large area takes a
  /// frame's time.
  private static final double INSET = 2.5;
  private static final double PLATE_HEIGHT = 20;
  private static final double PLATE_INSET = 10;
  private static final double ICON = 13;

  private BoundaryLine() {}

  /// Draws it under what stands in it.
  static void draw(Pen pen, Boundary boundary) {
    var face = new Box(0, 0, pen.width(), pen.height());
    var color = pen.color(ColorToken.KIND_NETWORK);
    if (boundary.kind() != Boundary.Kind.SUBNET) {
      pen.fill(face.grown(-INSET), 0, pen.color(ColorToken.NET_FILL));
    }
    switch (boundary.kind()) {
      case VPC -> pen.outline(face, RADIUS, color, 1.5);
      case VLAN, PRIVATE -> pen.outline(face, RADIUS, color, 1.5, new Dashes(6, 4));
      case SUBNET -> pen.outline(face, RADIUS, color, 1);
    }
  }

  /// Draws its plate over what stands in it: on the lower line, of a network at the right, of a subnet at the left.
  static void drawPlate(Pen pen, Boundary boundary) {
    double most = pen.width() - 2 * PLATE_INSET;
    double width = Math.min(most, pen.width(boundary.words(), Lettered.SMALLEST) + ICON + 20);
    double height = Math.max(PLATE_HEIGHT, pen.lineHeight(Lettered.SMALLEST) + 3);
    double left = boundary.kind() == Boundary.Kind.SUBNET ? PLATE_INSET : pen.width() - PLATE_INSET - width;
    var plate = new Box(left, pen.height() - height / 2, width, height);
    pen.fill(plate, 4, pen.color(ColorToken.KIND_NETWORK_BG));
    pen.outline(plate, 4, pen.color(ColorToken.KIND_NETWORK), 1);
    pen.icon(boundary.kind().icon(), left + 7 + ICON / 2, plate.centerY(), ICON, ColorToken.KIND_NETWORK);
    pen.words(boundary.words(), left + ICON + 12, plate.centerY(), width - ICON - 18, Lettered.SMALLEST,
        ColorToken.KIND_NETWORK);
  }
}
