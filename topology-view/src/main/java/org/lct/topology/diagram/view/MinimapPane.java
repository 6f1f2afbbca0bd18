package org.lct.topology.diagram.view;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.DiagramPainter;
import org.lct.topology.diagram.paint.Minimap;
import org.lct.topology.theme.PaletteProbe;

/// The minimap of a view. The regions are drawn when the diagram changes; when the camera moves, only the line
/// around what is seen does. Dragging in it moves the view.
///
/// It is unmanaged, hence the root of its own layout: a redraw does not lay out the window around it.
final class MinimapPane extends Region {
  private static final Box FACE = new Box(0, 0, Minimap.WIDTH, Minimap.HEIGHT);
  private static final double EDGE = 2;
  /// How often the map must fit into the view's width and height: it is a help, not what is looked at.
  private static final double LEAST = 2;

  private final DiagramView view;
  private final Canvas canvas = new Canvas(Minimap.WIDTH, Minimap.HEIGHT);
  private final Rectangle window = new Rectangle();
  private final PaletteProbe probe = new PaletteProbe();
  private final DiagramPainter painter = DiagramPainter.onScreen();
  private Optional<Shown> shown = Optional.empty();
  private Optional<Shown> drawn = Optional.empty();
  private Point grip = new Point(0, 0);

  MinimapPane(DiagramView view) {
    this.view = view;
    setManaged(false);
    setVisible(false);
    getStyleClass().add("minimap");
    window.getStyleClass().add("window");
    window.setManaged(false);
    window.setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(probe, canvas, window);
    resize(Minimap.WIDTH, Minimap.HEIGHT);
    probe.paletteProperty().subscribe(this::requestLayout);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  /// Shows what is seen of the diagram now, if the map is wanted and something of the diagram is outside the view.
  void look(boolean wanted) {
    var size = new Box(0, 0, view.getWidth(), view.getHeight());
    shown = view.shown().filter(now -> wanted && hasRoom(size) && isCut(now, size));
    setVisible(shown.isPresent());
    shown.ifPresent(now -> {
      if (!drawn.equals(shown)) {
        requestLayout();
      }
      mark(map(now).window(camera(), size.width(), size.height()));
    });
  }

  @Override
  protected void layoutChildren() {
    var palette = probe.paletteProperty().get();
    if (palette != null) {
      shown.ifPresent(
          now -> painter.drawMap(canvas.getGraphicsContext2D(), DiagramSurface.scale(this), palette,
              now.placed()));
      drawn = shown;
    }
  }

  private static boolean hasRoom(Box size) {
    return size.width() >= LEAST * Minimap.WIDTH && size.height() >= LEAST * Minimap.HEIGHT;
  }

  private boolean isCut(Shown now, Box size) {
    return !now.diagram().regions().isEmpty()
        && !size.grown(1).contains(camera().toScreen(now.layout().frame()));
  }

  /// Draws the line around what is seen, as far as that is on the map.
  private void mark(Box seen) {
    double left = Math.clamp(seen.x(), EDGE, FACE.width() - EDGE);
    double top = Math.clamp(seen.y(), EDGE, FACE.height() - EDGE);
    window.setX(left);
    window.setY(top);
    window.setWidth(Math.clamp(seen.maxX(), EDGE, FACE.width() - EDGE) - left);
    window.setHeight(Math.clamp(seen.maxY(), EDGE, FACE.height() - EDGE) - top);
  }

  /// Inside the line it is taken where it was touched, elsewhere in its middle.
  private void pressed(MouseEvent event) {
    shown.ifPresent(now -> {
      var seen = map(now).window(camera(), view.getWidth(), view.getHeight());
      boolean inside = seen.contains(event.getX(), event.getY());
      grip = inside ? new Point(seen.centerX() - event.getX(), seen.centerY() - event.getY())
          : new Point(0, 0);
      dragged(event);
    });
  }

  private void dragged(MouseEvent event) {
    shown.ifPresent(now -> view.lookAt(map(now).lookAt(event.getX() + grip.x(), event.getY() + grip.y(),
        camera(), view.getWidth(), view.getHeight())));
  }

  private Camera camera() {
    return view.cameraProperty().get();
  }

  private static Minimap map(Shown now) {
    return Minimap.of(now.layout());
  }
}
