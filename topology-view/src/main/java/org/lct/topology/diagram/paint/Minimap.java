package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.theme.ColorToken;

/// The whole diagram in a corner of the view: where its regions stand, how the worst node of each is, and which
/// part the view shows.
///
/// @param camera turns places of the diagram into places of the map
public record Minimap(Camera camera) {
  /// How wide the map is, in pixels.
  public static final double WIDTH = 168;
  /// How high it is.
  public static final double HEIGHT = 112;

  private static final double MARGIN = 6;
  private static final double RADIUS = 2;
  private static final double TINT = 0.3;
  private static final double GLYPH = 12;
  private static final double ROOM = 20;

  /// The map of a diagram that is laid out so.
  public static Minimap of(DiagramLayout layout) {
    var frame = layout.frame();
    double zoom = Math.min((WIDTH - 2 * MARGIN) / frame.width(), (HEIGHT - 2 * MARGIN) / frame.height());
    return new Minimap(
        new Camera(zoom, 0, 0).centered(frame.centerX(), frame.centerY(), WIDTH, HEIGHT));
  }

  /// The part of the map that a view shows, which may end outside it.
  ///
  /// @param view the view's camera
  /// @param width of the view
  /// @param height likewise
  public Box window(Camera view, double width, double height) {
    var from = view.toDiagram(0, 0);
    return camera
        .toScreen(new Box(from.x(), from.y(), width / view.zoom(), height / view.zoom()));
  }

  /// The view's camera moved so that a place of the map is in its middle; a place beside the map counts as its edge.
  public Camera lookAt(double x, double y, Camera view, double width, double height) {
    var at = camera.toDiagram(Math.clamp(x, 0, WIDTH), Math.clamp(y, 0, HEIGHT));
    return view.centered(at.x(), at.y(), width, height);
  }

  /// Draws the regions, each in the tint of its worst status, with its sign where that has room. The line around one
  /// that needs attention is in the status colour, too.
  void draw(Pen.Ink ink, PlacedDiagram placed) {
    for (var region : placed.diagram().regions()) {
      var pen = ink.onScreen(placed.layout().box(region.id()), camera);
      var face = new Box(0, 0, pen.width(), pen.height());
      var worst = placed.health(region).worst();
      pen.fill(face, RADIUS, pen.color(ColorToken.REGION_BG));
      worst.ifPresent(status -> status(pen, face, status));
      pen.outline(face, RADIUS, pen.color(worst.filter(NodeStatus::isBad).map(NodeStatus::color)
          .orElse(ColorToken.REGION_BORDER)), 1);
    }
  }

  private static void status(Pen pen, Box face, NodeStatus status) {
    pen.fill(face, RADIUS, pen.color(status.color()).deriveColor(0, 1, 1, TINT));
    if (Math.min(face.width(), face.height()) >= ROOM) {
      StatusGlyph.draw(pen, status, face.centerX() - GLYPH / 2, face.centerY(), GLYPH);
    }
  }
}
