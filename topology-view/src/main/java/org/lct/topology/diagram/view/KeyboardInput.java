package org.lct.topology.diagram.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.lct.topology.diagram.Figure;

/// What keys do in a diagram.
///
/// Arrows go to the nearest figure in that direction and select it, with Shift they add it, with Control they only
/// go; Enter and Backspace go into and out of a region or an expanded node plan; E shows and hides the nodes of what is
/// selected; Space selects, with Control it adds and takes away, and held it makes dragging pan; Control A selects all beside the focused one, then all figures; Escape selects
/// nothing; Control with plus, minus, 0 and 9 zooms in, out, to 100 % and to fit, Shift 2 to what is selected; M
/// shows and hides the minimap.
final class KeyboardInput {
  private final DiagramView view;
  private boolean used;
  private boolean spaceHeld;
  private boolean spaceSelects;

  KeyboardInput(DiagramView view) {
    this.view = view;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    view.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> used = false);
    view.focusWithinProperty().subscribe(within -> {
      if (!within) {
        spaceHeld = false;
      }
    });
  }

  /// Whether the keyboard has been used in the diagram since the mouse was.
  boolean isUsed() { return used; }

  /// Whether Space is held, for dragging; it will not select when it is let go then.
  boolean takeSpace() {
    spaceSelects = false;
    return spaceHeld;
  }

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
      case ENTER -> !event.isShortcutDown() && into();
      case BACK_SPACE -> outOf();
      case SPACE -> hold();
      case ESCAPE -> nothing();
      default -> event.isShortcutDown() ? shortcut(event) : letter(event);
    };
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> view.zoomIn();
      case MINUS, SUBTRACT -> view.zoomOut();
      case DIGIT0, NUMPAD0 -> view.zoomTo(1);
      case DIGIT9, NUMPAD9 -> view.fit();
      case A -> all();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean letter(KeyEvent event) {
    if (event.getCode() == KeyCode.DIGIT2 && event.isShiftDown()) {
      view.zoomToSelection();
      return true;
    }
    if (event.getCode() == KeyCode.M && !event.isShiftDown()) {
      view.minimapProperty().set(!view.minimapProperty().get());
      return true;
    }
    if (event.getCode() == KeyCode.E && !event.isShiftDown()) {
      return view.expanding().toggleSelected();
    }
    return false;
  }

  private boolean go(Direction direction, KeyEvent event) {
    view.shown().ifPresent(shown -> {
      var start = view.focused().filter(shown::has);
      var next = start.isPresent()
          ? start.flatMap(from -> shown.placed().box(from)
              .flatMap(box -> direction.nearest(box, shown.level(from))))
          : ReadingOrder.of(shown.placed()).stream().findFirst();
      next.ifPresent(to -> {
        if (event.isShiftDown()) {
          view.focus(to);
          add(Stream.concat(start.stream(), next.stream()).toList());
        } else {
          moveTo(to, !event.isShortcutDown());
        }
      });
    });
    return true;
  }

  private boolean into() {
    var first = view.shown().flatMap(shown -> view.focused().flatMap(shown::inside));
    first.ifPresent(id -> moveTo(id, true));
    return first.isPresent();
  }

  private boolean outOf() {
    var around = view.shown().flatMap(shown -> view.focused().flatMap(shown::around));
    around.ifPresent(id -> moveTo(id, true));
    return around.isPresent();
  }

  private boolean hold() {
    if (!spaceHeld) {
      spaceHeld = true;
      spaceSelects = true;
      view.setCursor(Cursor.OPEN_HAND);
    }
    return true;
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && spaceHeld) {
      spaceHeld = false;
      view.setCursor(Cursor.DEFAULT);
      if (spaceSelects) {
        select(event.isShortcutDown());
      }
      event.consume();
    }
  }

  private void select(boolean adding) {
    var selection = view.selectionProperty();
    view.focused()
        .ifPresent(id -> selection.set(adding ? PointerInput.toggled(selection.get(), id) : Set.of(id)));
  }

  private void add(List<String> ids) {
    var more = new HashSet<>(view.selectionProperty().get());
    more.addAll(ids);
    view.selectionProperty().set(Set.copyOf(more));
  }

  /// All beside the focused one; all figures if those are selected already or nothing has the focus.
  private void all() {
    view.shown().ifPresent(shown -> {
      var beside = view.focused().filter(shown::has).map(shown::siblings).orElse(List.of());
      boolean further = view.selectionProperty().get().containsAll(beside);
      view.selectionProperty().set(further
          ? shown.diagram().figures().map(Figure::id).collect(Collectors.toUnmodifiableSet())
          : Set.copyOf(beside));
    });
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
