package org.lct.topology.diagram.view;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.PlacedNode;

/// What mouse and touch pad do in a diagram: point, select, pan, zoom.
///
/// A wheel zooms at the pointer, with Shift it pans sideways; a scroll gesture of a touch pad pans, with Control it
/// zooms, as pinching does. Dragging the ground, which is everything but figures and the headers of regions, draws a
/// rubber band that selects, with Shift or Control adds; Escape drops it. Dragging with the middle button or while Space
/// is held pans. Clicking the sign at the right of a node plan shows and hides its nodes. Figures and headers are for
/// editors to drag. The secondary button selects what is under it, so that a context menu is about
/// it.
final class PointerInput {
  /// A notch of a wheel, 40 units in JavaFX, zooms by a tenth.
  private static final double ZOOM_PER_UNIT = Math.log(1.1) / 40;

  private final DiagramView view;
  private final KeyboardInput keyboard;
  private final ReadOnlyObjectWrapper<Optional<String>> hovered = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RubberBand>> band = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private Optional<Point> grip = Optional.empty();
  private Optional<Point> ground = Optional.empty();
  private boolean inGesture;

  PointerInput(DiagramView view, KeyboardInput keyboard) {
    this.view = view;
    this.keyboard = keyboard;
    view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.set(pointedAt(event)));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    view.addEventHandler(ScrollEvent.SCROLL_STARTED, _ -> inGesture = true);
    view.addEventHandler(ScrollEvent.SCROLL_FINISHED, _ -> inGesture = false);
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    view.addEventFilter(MouseEvent.DRAG_DETECTED, this::keepFromEditors);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
  }

  /// What is under the mouse.
  ReadOnlyObjectProperty<Optional<String>> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// The rubber band while one is drawn.
  ReadOnlyObjectProperty<Optional<RubberBand>> bandProperty() {
    return band.getReadOnlyProperty();
  }

  /// Nothing of the diagram is under the mouse any more.
  void leave() {
    hovered.set(Optional.empty());
  }

  private void pressed(MouseEvent event) {
    var id = pointedAt(event);
    id.ifPresentOrElse(view::focus, view::requestFocus);
    switch (event.getButton()) {
      case SECONDARY -> id.filter(at -> !view.selectionProperty().get().contains(at))
          .ifPresent(at -> view.selectionProperty().set(Set.of(at)));
      case MIDDLE -> grip = Optional.of(place(event));
      case PRIMARY -> {
        if (keyboard.takeSpace()) {
          grip = Optional.of(place(event));
        } else if (view.gripAt(event.getX(), event.getY()).isEmpty()) {
          ground = Optional.of(view.cameraProperty().get().toDiagram(event.getX(), event.getY()));
        }
      }
      default -> {
        // Further buttons belong to the application.
      }
    }
  }

  private void dragged(MouseEvent event) {
    if (event.isStillSincePress()) {
      return;
    }
    grip.ifPresent(from -> {
      view.setCursor(Cursor.CLOSED_HAND);
      view.pan(event.getX() - from.x(), event.getY() - from.y());
      grip = Optional.of(place(event));
    });
    ground.ifPresent(anchor -> band
        .set(Optional.of(new RubberBand(anchor, place(event), isAdding(event)))));
  }

  private void released() {
    band.get().ifPresent(view::select);
    grip = Optional.empty();
    drop();
    view.setCursor(Cursor.DEFAULT);
  }

  private void drop() {
    ground = Optional.empty();
    band.set(Optional.empty());
  }

  /// Escape drops the band and does nothing else.
  private void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && band.get().isPresent()) {
      drop();
      event.consume();
    }
  }

  /// A figure is not dragged by what pans, nor by a band that begins on the ground: a fast hand is on a figure when its
  /// drag is detected.
  private void keepFromEditors(MouseEvent event) {
    if (grip.isPresent() || ground.isPresent()) {
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    var at = view.cameraProperty().get().toDiagram(event.getX(), event.getY());
    var handle = view.shown().flatMap(now -> now.placed().handleAt(at.x(), at.y()));
    handle.ifPresentOrElse(nodes -> view.expanding().toggle(Set.of(nodes.id())), () -> select(event));
  }

  private void select(MouseEvent event) {
    boolean adding = isAdding(event);
    var id = pointedAt(event);
    var selection = view.selectionProperty();
    id.ifPresentOrElse(at -> selection.set(adding ? toggled(selection.get(), at) : Set.of(at)),
        () -> selection.set(adding ? selection.get() : Set.of()));
  }

  /// The node, figure or region under the mouse, the innermost.
  private Optional<String> pointedAt(MouseEvent event) {
    var at = view.cameraProperty().get().toDiagram(event.getX(), event.getY());
    return view.shown().flatMap(now -> now.placed().nodeAt(at.x(), at.y())).map(PlacedNode::id)
        .or(() -> view.idAt(event.getX(), event.getY()));
  }

  private static boolean isAdding(MouseEvent event) {
    return event.isShortcutDown() || event.isShiftDown();
  }

  private static Point place(MouseEvent event) {
    return new Point(event.getX(), event.getY());
  }

  /// The selection with `id` put in, or taken out if it was in.
  static Set<String> toggled(Set<String> selection, String id) {
    var changed = new HashSet<>(selection);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return Set.copyOf(changed);
  }

  private void scrolled(ScrollEvent event) {
    boolean pans = event.isShiftDown() || event.getDeltaX() != 0 || inGesture;
    if (pans && !event.isShortcutDown()) {
      view.pan(event.getDeltaX(), event.getDeltaY());
    } else {
      double factor = Math.exp(event.getDeltaY() * ZOOM_PER_UNIT);
      view.zoomAt(view.cameraProperty().get().zoom() * factor, event.getX(), event.getY());
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    view.zoomAt(view.cameraProperty().get().zoom() * event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }
}
