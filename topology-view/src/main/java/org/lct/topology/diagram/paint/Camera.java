package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;

/// Which part of the diagram is seen, and how large: a place of the diagram times `zoom`, plus the offset, is a
/// place on the screen.
///
/// @param zoom 1 is 100 %
/// @param x where the diagram's origin is on the screen, in pixels from the left
/// @param y likewise from the top
public record Camera(double zoom, double x, double y) {
  /// The smallest zoom: ten thousand figures are seen as a whole.
  public static final double MIN_ZOOM = 0.02;
  /// The largest zoom.
  public static final double MAX_ZOOM = 4;

  /// The diagram at 100 %, its origin at the top left.
  public static final Camera HOME = new Camera(1, 0, 0);

  /// A camera that shows all of `content` in the middle of a window, at most at 100 %.
  ///
  /// @param margin pixels to leave free on every side
  public static Camera fitting(Box content, double width, double height, double margin) {
    double zoom = clamp(Math.min(1, Math.min((width - 2 * margin) / content.width(),
        (height - 2 * margin) / content.height())));
    return new Camera(zoom, Math.round((width - content.width() * zoom) / 2 - content.x() * zoom),
        Math.round((height - content.height() * zoom) / 2 - content.y() * zoom));
  }

  /// This camera with another zoom, within the limits; what is at the given place of the screen stays there.
  public Camera zoomed(double newZoom, double screenX, double screenY) {
    double to = clamp(newZoom);
    return new Camera(to, screenX - (screenX - x) * to / zoom, screenY - (screenY - y) * to / zoom);
  }

  /// This camera with the picture moved by a distance in pixels.
  public Camera panned(double dx, double dy) {
    return new Camera(zoom, x + dx, y + dy);
  }

  /// This camera with the given place of the diagram in the middle of the window.
  public Camera centered(double diagramX, double diagramY, double width, double height) {
    return new Camera(zoom, width / 2 - diagramX * zoom, height / 2 - diagramY * zoom);
  }

  /// The least move after which `box`, with a margin in pixels, is in the window; its top left if it is larger.
  public Camera revealing(Box box, double width, double height, double margin) {
    var seen = toScreen(box).grown(margin);
    return panned(shift(seen.x(), seen.maxX(), width), shift(seen.y(), seen.maxY(), height));
  }

  /// Where a box of the diagram is on the screen.
  public Box toScreen(Box box) {
    return new Box(box.x() * zoom + x, box.y() * zoom + y, box.width() * zoom, box.height() * zoom);
  }

  /// Where a place of the diagram is on the screen.
  public Point toScreen(Point point) {
    return new Point(point.x() * zoom + x, point.y() * zoom + y);
  }

  /// Which place of the diagram is at a place of the screen.
  public Point toDiagram(double screenX, double screenY) {
    return new Point((screenX - x) / zoom, (screenY - y) / zoom);
  }

  /// A camera on the way from this one to another; `progress` runs from 0 to 1.
  public Camera towards(Camera target, double progress) {
    return new Camera(between(zoom, target.zoom, progress), between(x, target.x, progress),
        between(y, target.y, progress));
  }

  private static double shift(double from, double to, double size) {
    return from < 0 || to - from > size ? -from : Math.min(0, size - to);
  }

  private static double between(double from, double to, double progress) {
    return from + (to - from) * progress;
  }

  private static double clamp(double zoom) {
    return Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
  }
}
