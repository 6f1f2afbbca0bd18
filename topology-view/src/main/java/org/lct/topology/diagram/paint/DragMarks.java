package org.lct.topology.diagram.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Snap.Guide;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Palette;

/// What is seen above a diagram while something is dragged over it: lines around what would change, or around what
/// refuses it; free places for what would come; where what is dragged would stand, and what that is level with. It
/// changes with every move of the mouse, while the diagram stays as it is drawn.
///
/// @param placed the diagram as it is drawn, with room for what would come
/// @param camera which part of it is seen
/// @param detail how much of it is drawn
/// @param scale device pixels per logical pixel
public record DragMarks(PlacedDiagram placed, Camera camera, DetailLevel detail, Palette palette,
    double scale) {
  private static final double BEYOND = 8;
  private static final double FAINT = 0.12;
  private static final Dashes DASHES = new Dashes(6, 4);

  /// A rectangle in pixels of the view.
  ///
  /// @param radius of its corners
  /// @param line drawn along its inner side
  public record Rim(Box box, double radius, Optional<Color> fill, Optional<Line> line) {}

  /// The rectangles that are to be shown, the lowest first.
  ///
  /// @param slots free places for what would come
  public List<Rim> of(DropMark drop, List<Box> slots) {
    var rims = new ArrayList<Rim>();
    var target = target(drop.accepted());
    if (drop.frame() && !placed.diagram().regions().isEmpty()) {
      rims.add(around(placed.layout().frame(), ClusterFrame.radius(detail), target));
    }
    drop.places().forEach(
        id -> placed.box(id).map(box -> around(box, radius(id, box), target)).ifPresent(rims::add));
    slots.forEach(
        slot -> rims.add(free(slot, palette.get(ColorToken.DIFF_ADD_BG), palette.get(ColorToken.DIFF_ADD))));
    var rest = palette.get(ColorToken.SELECT_LINE);
    drop.rests().forEach(box -> rims.add(free(box, rest.deriveColor(0, 1, 1, FAINT), rest)));
    drop.guides().forEach(guide -> rims.add(through(guide)));
    return rims;
  }

  private Line target(boolean accepted) {
    return accepted ? new Line(palette.get(ColorToken.DIFF_ADD), thick(3), false, Dashes.NONE)
        : new Line(palette.get(ColorToken.DANGER_EMPHASIS), thick(2), false, DASHES);
  }

  private double radius(String id, Box box) {
    Optional<Figure> figure = placed.figure(id);
    if (figure.filter(NodeBalancerFigure.class::isInstance).isPresent()) {
      return box.height() / 2 * camera.zoom();
    }
    return figure.map(_ -> detail.showsCards() ? NodePlanCard.RADIUS * camera.zoom() : GroupBox.RADIUS)
        .orElseGet(() -> detail.showsCards() ? RegionPanel.RADIUS * camera.zoom() : RegionTile.RADIUS);
  }

  private Rim around(Box box, double radius, Line line) {
    return new Rim(seen(box), radius, Optional.empty(), Optional.of(line));
  }

  private Rim free(Box box, Color tint, Color line) {
    return new Rim(seen(box), NodePlanCard.RADIUS * camera.zoom(), Optional.of(tint),
        Optional.of(new Line(line, thick(2), false, DASHES)));
  }

  private Rim through(Guide guide) {
    var from = camera.toScreen(guide.from());
    var to = camera.toScreen(guide.to());
    boolean upright = guide.from().x() == guide.to().x();
    var line = upright
        ? new Box(snap(from.x()), from.y() - BEYOND, 1, to.y() - from.y() + 2 * BEYOND)
        : new Box(from.x() - BEYOND, snap(from.y()), to.x() - from.x() + 2 * BEYOND, 1);
    return new Rim(line, 0, Optional.of(palette.get(ColorToken.KIND_NETWORK)), Optional.empty());
  }

  /// The width of a line: near by as everything else, but never thinner than a pixel.
  private double thick(double width) {
    return detail.showsCards() ? Math.max(1, width * camera.zoom()) : width;
  }

  private Box seen(Box box) {
    var seen = camera.toScreen(box);
    double x = snap(seen.x());
    double y = snap(seen.y());
    return new Box(x, y, snap(x + seen.width()) - x, snap(y + seen.height()) - y);
  }

  private double snap(double coordinate) {
    return Math.round(coordinate * scale) / scale;
  }
}
