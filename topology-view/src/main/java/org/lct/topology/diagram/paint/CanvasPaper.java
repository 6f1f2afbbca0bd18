package org.lct.topology.diagram.paint;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Line.Dashes;
import org.lct.topology.theme.Icon;

/// A JavaFX canvas. On the path of every frame: it takes the operation that the canvas does fastest. JavaFX thread only.
public record CanvasPaper(GraphicsContext graphics) implements Paper {
  private static final double[] NO_DASHES = {};
  /// The software renderer goes over all of what is round in steps of an eighth of a pixel, also over the middle of a card.
  /// From this size on it is quicker to give it the corners one by one.
  private static final double LARGE = 40;

  @Override
  public void fill(Shape shape, Color color) {
    graphics.setFill(color);
    switch (shape) {
      case Shape.Rectangle(Box box, double radius) when radius == 0 ->
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
      case Shape.Rectangle(Box box, double radius) when isLarge(box, radius) -> fillLarge(box, radius);
      case Shape.Rectangle(Box box, double radius) ->
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
      case Shape.Oval(Box box) -> graphics.fillOval(box.x(), box.y(), box.width(), box.height());
      case Shape.Arc(Box box, double start, double extent) ->
        graphics.fillArc(box.x(), box.y(), box.width(), box.height(), start, extent, ArcType.ROUND);
      case Shape.Polygon(List<Point> corners) ->
        graphics.fillPolygon(each(corners, Point::x), each(corners, Point::y), corners.size());
      case Shape.Route(List<Point> corners) ->
        graphics.fillPolygon(each(corners, Point::x), each(corners, Point::y), corners.size());
      case Shape.RoundedRoute route -> {
        trace(route);
        graphics.fill();
      }
      case Shape.Curves curves -> {
        trace(curves);
        graphics.fill();
      }
    }
  }

  @Override
  public void draw(Shape shape, Line line) {
    take(line);
    switch (shape) {
      case Shape.Rectangle(Box box, double radius) when isLarge(box, radius) && !line.isDashed() ->
        drawLarge(box, radius, line);
      case Shape.Rectangle(Box box, double radius) ->
        graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
      case Shape.Oval(Box box) -> graphics.strokeOval(box.x(), box.y(), box.width(), box.height());
      case Shape.Arc(Box box, double start, double extent) ->
        graphics.strokeArc(box.x(), box.y(), box.width(), box.height(), start, extent, ArcType.OPEN);
      case Shape.Polygon(List<Point> corners) ->
        graphics.strokePolygon(each(corners, Point::x), each(corners, Point::y), corners.size());
      case Shape.Route(List<Point> corners) when corners.size() == 2 ->
        graphics.strokeLine(corners.getFirst().x(), corners.getFirst().y(), corners.getLast().x(),
            corners.getLast().y());
      case Shape.Route(List<Point> corners) ->
        graphics.strokePolyline(each(corners, Point::x), each(corners, Point::y), corners.size());
      case Shape.RoundedRoute route -> {
        trace(route);
        graphics.stroke();
      }
      case Shape.Curves curves -> {
        trace(curves);
        graphics.stroke();
      }
    }
  }

  private static boolean isLarge(Box box, double radius) {
    return Math.min(box.width(), box.height()) > Math.max(LARGE, 2 * radius);
  }

  private void fillLarge(Box box, double radius) {
    double within = box.width() - 2 * radius;
    graphics.fillRect(box.x(), box.y() + radius, box.width(), box.height() - 2 * radius);
    graphics.fillRect(box.x() + radius, box.y(), within, radius);
    graphics.fillRect(box.x() + radius, box.maxY() - radius, within, radius);
    corners(box, radius,
        (x, y, start) -> graphics.fillArc(x, y, 2 * radius, 2 * radius, start, 90, ArcType.ROUND));
  }

  private void drawLarge(Box box, double radius, Line line) {
    double half = line.width() / 2;
    double end = radius > 0 ? radius : -half;
    double wide = box.width() - 2 * end;
    double high = box.height() - 2 * radius;
    graphics.setFill(line.color());
    graphics.fillRect(box.x() + end, box.y() - half, wide, line.width());
    graphics.fillRect(box.x() + end, box.maxY() - half, wide, line.width());
    graphics.fillRect(box.x() - half, box.y() + radius, line.width(), high);
    graphics.fillRect(box.maxX() - half, box.y() + radius, line.width(), high);
    corners(box, radius,
        (x, y, start) -> graphics.strokeArc(x, y, 2 * radius, 2 * radius, start, 90, ArcType.OPEN));
  }

  /// Draws a quarter of a circle at a place, from an angle on.
  @FunctionalInterface
  private interface Corner {
    void draw(double left, double top, double start);
  }

  private static void corners(Box box, double radius, Corner corner) {
    if (radius > 0) {
      corner.draw(box.maxX() - 2 * radius, box.y(), 0);
      corner.draw(box.x(), box.y(), 90);
      corner.draw(box.x(), box.maxY() - 2 * radius, 180);
      corner.draw(box.maxX() - 2 * radius, box.maxY() - 2 * radius, 270);
    }
  }

  private void take(Line line) {
    graphics.setStroke(line.color());
    graphics.setLineWidth(line.width());
    graphics.setLineCap(line.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    if (line.isDashed()) {
      Dashes dashes = line.dashes();
      graphics.setLineDashes(dashes.dash(), dashes.gap());
    } else {
      graphics.setLineDashes(NO_DASHES);
    }
  }

  private static double[] each(List<Point> points, ToDoubleFunction<Point> coordinate) {
    var all = new double[points.size()];
    for (int at = 0; at < all.length; at++) {
      all[at] = coordinate.applyAsDouble(points.get(at));
    }
    return all;
  }

  private void trace(Shape.RoundedRoute route) {
    var corners = route.corners();
    graphics.beginPath();
    graphics.moveTo(corners.getFirst().x(), corners.getFirst().y());
    for (int at = 1; at < corners.size() - 1; at++) {
      var corner = corners.get(at);
      var next = corners.get(at + 1);
      graphics.arcTo(corner.x(), corner.y(), next.x(), next.y(), route.radius(at));
    }
    graphics.lineTo(corners.getLast().x(), corners.getLast().y());
  }

  private void trace(Shape.Curves curves) {
    var points = curves.points();
    graphics.beginPath();
    graphics.moveTo(points.getFirst().x(), points.getFirst().y());
    for (int at = 1; at + 2 < points.size(); at += 3) {
      var first = points.get(at);
      var second = points.get(at + 1);
      var end = points.get(at + 2);
      graphics.bezierCurveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
    }
  }

  @Override
  public void write(String text, double left, double middle, Lettered style, Color color) {
    graphics.setFont(style.font());
    graphics.setFill(color);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(text, left, middle);
  }

  @Override
  public void icon(Icon icon, double center, double middle, double size, Color color) {
    graphics.setFont(Icon.fontAt(size));
    graphics.setFill(color);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(icon.glyph(), center, middle);
    graphics.setTextAlign(TextAlignment.LEFT);
  }

  @Override
  public void scaled(double x, double y, double scale, Runnable drawing) {
    graphics.save();
    graphics.translate(x, y);
    graphics.scale(scale, scale);
    drawing.run();
    graphics.restore();
  }

  @Override
  public void part(String name, Runnable drawing) {
    drawing.run();
  }
}
