package org.lct.topology.diagram.view;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.lct.topology.diagram.RegionBox;

/// What keys do in a diagram.
///
/// Arrows go to the nearest figure in that direction and select it, with Control they only go; Enter and Backspace
/// go into and out of a region; Space selects, with Control it adds and takes away; Control A selects all beside
/// the focused one; Escape selects nothing; Control with plus, minus, 0 and 9 zooms in, out, to 100 % and to fit.
final class KeyboardInput {
  private final DiagramView view;
  private boolean used;

  KeyboardInput(DiagramView view) {
    this.view = view;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> used = false);
  }

  /// Whether the keyboard has been used in the diagram since the mouse was.
  boolean isUsed() { return used; }

  private void pressed(KeyEvent event) {
    if (!event.isAltDown() && acts(event)) {
      event.consume();
    }
  }

  private boolean acts(KeyEvent event) {
    used = true;
    return switch (event.getCode()) {
      case LEFT, KP_LEFT -> go(Direction.LEFT, event);
      case RIGHT, KP_RIGHT -> go(Direction.RIGHT, event);
      case UP, KP_UP -> go(Direction.UP, event);
      case DOWN, KP_DOWN -> go(Direction.DOWN, event);
      case ENTER -> into();
      case BACK_SPACE -> outOf();
      case SPACE -> select(event.isShortcutDown());
      case ESCAPE -> nothing();
      default -> event.isShortcutDown() && shortcut(event);
    };
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> view.zoomIn();
      case MINUS, SUBTRACT -> view.zoomOut();
      case DIGIT0, NUMPAD0 -> view.zoomTo(1);
      case DIGIT9, NUMPAD9 -> view.fit();
      case A -> siblings();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean go(Direction direction, KeyEvent event) {
    view.shown().ifPresent(shown -> {
      var start = view.focused().filter(shown::has);
      var next = start.isPresent()
          ? start.flatMap(from -> direction.nearest(shown.layout().box(from), shown.level(from)))
          : ReadingOrder.of(shown.diagram(), shown.layout()).stream().findFirst();
      next.ifPresent(to -> moveTo(to, !event.isShortcutDown()));
    });
    return true;
  }

  private boolean into() {
    var first = view.shown().flatMap(shown -> view.focused().flatMap(shown::region)
        .flatMap(region -> ReadingOrder.figures(region, shown.layout()).stream().findFirst()));
    first.ifPresent(figure -> moveTo(figure, true));
    return first.isPresent();
  }

  private boolean outOf() {
    var region = view.shown().flatMap(shown -> view.focused().flatMap(shown::regionOf).map(RegionBox::id));
    region.ifPresent(id -> moveTo(id, true));
    return region.isPresent();
  }

  private boolean select(boolean adding) {
    var selection = view.selectionProperty();
    view.focused()
        .ifPresent(id -> selection.set(adding ? PointerInput.toggled(selection.get(), id) : Set.of(id)));
    return view.focused().isPresent();
  }

  private void siblings() {
    Optional<String> focused = view.focused();
    view.shown().ifPresent(shown -> focused.filter(shown::has)
        .ifPresent(id -> view.selectionProperty().set(Set.copyOf(shown.siblings(id)))));
  }

  private boolean nothing() {
    boolean had = !view.selectionProperty().get().isEmpty();
    view.selectionProperty().set(Set.of());
    return had;
  }

  private void moveTo(String id, boolean selecting) {
    view.focus(id);
    if (selecting) {
      view.selectionProperty().set(Set.of(id));
    }
  }
}
