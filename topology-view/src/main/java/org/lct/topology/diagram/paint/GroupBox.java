package org.lct.topology.diagram.paint;

import java.util.List;
import javafx.scene.paint.Color;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;

/// A figure seen from afar, drawn in pixels: a box with its name and its nodes, or a tinted rectangle.
final class GroupBox {
  /// Of the corners of what is no NodeBalancer.
  static final double RADIUS = 3;
  private static final double HEADER = 16;
  private static final double NARROWEST = 34;
  private static final double NARROWEST_NAME = 44;
  private static final double AMPLE_NAME = 70;
  private static final double MARGIN = 4;
  private static final double CELL = 6;
  private static final double PITCH = 7;
  private static final double HEALTHY = 0.55;
  private static final double BAD_SHARE = 0.1;
  /// From this height on corners are round.
  private static final double ROUND = 12;

  private final Pen pen;
  private final Figure figure;
  private final Health health;
  private final double radius;

  private GroupBox(Pen pen, Figure figure) {
    this.pen = pen;
    this.figure = figure;
    health = figure.state().health();
    radius = figure instanceof NodeBalancerFigure ? pen.height() / 2 : RADIUS;
  }

  /// Draws name, count and a cell per node, as far as there is room.
  static void drawCells(Pen pen, Figure figure, Marks marks) {
    var box = new GroupBox(pen, figure);
    pen.fill(box.face(), box.radius, pen.color(ColorToken.CARD_BG));
    box.line(marks);
    double top = box.header() ? HEADER : MARGIN;
    box.nodes(new Box(MARGIN, top, pen.width() - 2 * MARGIN, pen.height() - top - MARGIN + 1));
  }

  /// Draws a rectangle in the colour of the worst status, with the count where it has room.
  static void drawTint(Pen pen, Figure figure, Marks marks, Tints tints) {
    var box = new GroupBox(pen, figure);
    if (pen.height() < ROUND && !marks.mention(figure) && !box.isMostlyBad()) {
      box.flat(tints);
      return;
    }
    pen.fill(box.face(), box.radius, box.tint(tints));
    box.line(marks);
    var count = Integer.toString(box.health.size());
    if (box.health.size() > 0 && pen.height() >= Lettered.LEAST
        && pen.width() >= pen.width(count, Lettered.SMALLEST) + 2 * MARGIN) {
      pen.wordsAround(count, pen.width() / 2, pen.height() / 2, Lettered.SMALLEST, box.onTint());
    }
  }

  /// The same as two rectangles, one in the other. At ten thousand figures the round corners, which nobody sees when they
  /// are this small, are what a frame takes longest for.
  private void flat(Tints tints) {
    pen.fill(face(), 0, pen.color(ColorToken.CARD_BORDER));
    pen.fill(face().grown(-1), 0, tint(tints));
  }

  private Box face() {
    return new Box(0, 0, pen.width(), pen.height());
  }

  private Color tint(Tints tints) {
    return health.worst().map(tints::of).orElseGet(() -> pen.color(ColorToken.CARD_BG));
  }

  private ColorToken onTint() {
    return health.worst().filter(NodeStatus::isBad).isPresent() ? ColorToken.ON_STATUS
        : ColorToken.FG_DEFAULT;
  }

  private void line(Marks marks) {
    if (isMostlyBad() && !marks.selected().contains(figure.id())) {
      health.worst().ifPresent(worst -> pen.outline(face(), radius, pen.color(worst.color()), 2));
    } else {
      FigureLines.draw(pen, radius, figure.id(), figure.state(), marks, ColorToken.CARD_BORDER);
    }
  }

  private boolean isMostlyBad() { return health.bad() > BAD_SHARE * health.size(); }

  /// Draws the header if it has room, and says whether it did.
  private boolean header() {
    boolean onlyHeader = health.size() == 0;
    if (pen.width() < NARROWEST || pen.height() < (onlyHeader ? HEADER - 4 : HEADER + CELL)) {
      return false;
    }
    double middle = onlyHeader ? pen.height() / 2 : HEADER / 2 + 1;
    double left = MARGIN + radius / 4;
    pen.icon(icon(), left + 6, middle, 12, color());
    label(left + 15, middle);
    return true;
  }

  /// The name with the count at its right; the count alone where the name would be cut to a few letters.
  private void label(double left, double middle) {
    double right = pen.width() - MARGIN;
    var count = isMostlyBad() ? health.bad() + " of " + health.size() + " bad"
        : Integer.toString(health.size());
    double countWidth = pen.width(count, Lettered.SMALLEST);
    var countColor = isMostlyBad() ? ColorToken.STATUS_FAILED : ColorToken.FG_MUTED;
    double name = pen.width(figure.name(), Lettered.PLATE);
    boolean both = right - left - countWidth - MARGIN >= Math.min(AMPLE_NAME, name);
    if (health.size() > 0 && both) {
      pen.wordsUntil(count, right, middle, Lettered.SMALLEST, countColor);
      right -= countWidth + MARGIN;
    }
    if (right - left >= Math.min(NARROWEST_NAME, name)) {
      pen.name(figure.name(), left, middle, right - left, Lettered.PLATE, ColorToken.FG_DEFAULT);
    } else if (health.size() > 0) {
      pen.words(Integer.toString(health.size()), left, middle, right - left, Lettered.SMALLEST, countColor);
    }
  }

  private Icon icon() {
    return switch (figure) {
      case NodePlanFigure plan -> plan.icon();
      case NodeBalancerFigure _ -> Icon.NODEBALANCER;
      case VolumeFigure _ -> Icon.VOLUME;
    };
  }

  private ColorToken color() {
    return switch (figure) {
      case NodePlanFigure _ -> ColorToken.KIND_NODE;
      case NodeBalancerFigure _ -> ColorToken.KIND_NODEBALANCER;
      case VolumeFigure _ -> ColorToken.KIND_VOLUME;
    };
  }

  /// A cell per node if they all have room, else a bar. Bad nodes are drawn last, over their neighbours.
  private void nodes(Box room) {
    int columns = (int) ((room.width() + 1) / PITCH);
    if (columns < 1 || Math.ceilDiv(health.size(), columns) * PITCH > room.height() + 1) {
      double height = Math.clamp(room.height() - 1, 3, CELL);
      HealthBar.draw(pen, health, new Box(room.x(), room.maxY() - 1 - height, room.width(), height));
      return;
    }
    for (boolean bad : new boolean[]{false, true}) {
      for (int at = 0; at < health.size(); at++) {
        if (health.nodes().get(at).isBad() == bad) {
          int row = at / columns;
          cell(health.nodes().get(at), room.x() + at % columns * PITCH, room.y() + row * PITCH);
        }
      }
    }
  }

  private void cell(NodeStatus status, double left, double top) {
    var color = pen.color(status.color());
    var cell = new Box(left, top, CELL, CELL);
    switch (status) {
      case RUNNING -> pen.fill(cell, 0, color.deriveColor(0, 1, 1, HEALTHY));
      case STOPPED -> pen.fill(cell, 0, color);
      case FAILED -> pen.fill(cell.grown(0.5), 0, color);
      case DEGRADED -> pen.paper().fill(triangle(pen.x() + left, pen.y() + top), color);
      case CREATING, BOOTING, CONFIGURING, PLANNED -> pen.outline(cell, 0, color, 1);
      case GONE -> pen.outline(cell, 0, color, 1, new Dashes(1.5, 1));
    }
  }

  private static Shape triangle(double left, double top) {
    return new Shape.Polygon(List.of(new Point(left + 3, top - 0.5), new Point(left + 6.5, top + 6),
        new Point(left - 0.5, top + 6)));
  }
}
