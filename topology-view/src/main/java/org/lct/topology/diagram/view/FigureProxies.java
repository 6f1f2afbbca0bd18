package org.lct.topology.diagram.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.PlacedNode;

/// One invisible focusable node for each region, figure and tile in view, where it stands: the Tab key and screen readers
/// walk through them in reading order as through any other controls. The one that has the focus and those before and
/// after it have nodes also where they are not in view, so that the walk leads on.
///
/// Where more are in view than anybody walks through, tiles have none, and where figures alone are too many, only regions
/// have. Ten thousand nodes would cost more in each frame than drawing does.
final class FigureProxies extends Group {
  private static final int MOST_FIGURES = 200;

  private final Map<String, Proxy> proxies = new HashMap<>();
  private final Affine transform = new Affine();
  private final UnaryOperator<String> speech;
  private final ReadOnlyObjectWrapper<Optional<String>> current = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private List<String> order = List.of();
  private Map<String, Integer> positions = Map.of();
  private @Nullable Shown shown;
  private Box seen = new Box(0, 0, 0, 0);

  /// @param speech what is under an identity, in words
  FigureProxies(UnaryOperator<String> speech) {
    this.speech = speech;
    setManaged(false);
    setMouseTransparent(true);
    getTransforms().add(transform);
  }

  /// Shows another diagram; nodes of identities that stay are kept, and with them the focus. If what had it is gone, what
  /// is selected gets it, else the view.
  void show(Shown now, Collection<String> selected) {
    boolean lost = current.get().filter(id -> !now.has(id)).isPresent();
    shown = now;
    order = ReadingOrder.of(now.placed());
    positions = IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, at -> at));
    proxies.keySet().retainAll(positions.keySet());
    inOrder(proxies.values().stream().sorted(Comparator.comparingInt(this::position)).toList());
    choose(current.get());
    proxies.values().forEach(proxy -> proxy.place(now));
    if (lost) {
      selected.stream().filter(now::has).findFirst().ifPresentOrElse(this::focus,
          () -> getParent().requestFocus());
    }
  }

  private void inOrder(List<Proxy> sorted) {
    if (!getChildren().equals(sorted)) {
      getChildren().setAll(sorted);
    }
  }

  /// Moves the nodes with the picture.
  ///
  /// @param part what of the diagram is in the view
  void look(Camera camera, Box part) {
    transform.setToTransform(camera.zoom(), 0, camera.x(), 0, camera.zoom(), camera.y());
    seen = part;
    choose(current.get());
  }

  /// Tells screen readers that the words may have changed.
  void refresh() {
    proxies.values().forEach(proxy -> proxy.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
  }

  /// Gives the focus to a figure or region, if it is shown.
  void focus(String id) {
    if (positions.containsKey(id)) {
      choose(Optional.of(id));
      Optional.ofNullable(proxies.get(id)).ifPresent(Region::requestFocus);
    }
  }

  /// Whether the Tab key brought the focus here.
  boolean isTraversed() { return current.get().map(proxies::get).filter(Region::isFocusVisible).isPresent(); }

  /// Whose node has the focus.
  ReadOnlyObjectProperty<Optional<String>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Gives nodes to what is in view and to what is around `focused`, and takes them from everything else.
  private void choose(Optional<String> focused) {
    if (shown == null) {
      return;
    }
    var wanted = new HashSet<String>();
    shown.diagram().regions().stream().map(RegionBox::id).filter(id -> isSeen(shown, id))
        .forEach(wanted::add);
    var figures = shown.placed().figuresIn(seen).map(Figure::id).limit(MOST_FIGURES + 1).toList();
    if (figures.size() <= MOST_FIGURES) {
      wanted.addAll(figures);
      var nodes = figures.stream().flatMap(id -> shown.placed().nodes(id))
          .filter(node -> node.box().intersects(seen)).limit(MOST_FIGURES + 1).map(PlacedNode::id).toList();
      if (figures.size() + nodes.size() <= MOST_FIGURES) {
        wanted.addAll(nodes);
      }
    }
    focused.or(() -> current.get()).map(positions::get).ifPresent(at -> wanted
        .addAll(order.subList(Math.max(0, at - 1), Math.min(order.size(), at + 2))));
    current.get().filter(positions::containsKey).ifPresent(wanted::add);
    if (wanted.isEmpty()) {
      order.stream().findFirst().ifPresent(wanted::add);
    }
    give(shown, wanted);
  }

  private boolean isSeen(Shown now, String id) {
    return now.layout().box(id).intersects(seen);
  }

  private void give(Shown now, Set<String> wanted) {
    if (proxies.keySet().equals(wanted) && getChildren().size() == wanted.size()) {
      return;
    }
    proxies.keySet().retainAll(wanted);
    getChildren().removeAll(getChildren().stream().filter(node -> !isKept((Proxy) node)).toList());
    wanted.stream().filter(id -> !proxies.containsKey(id)).forEach(id -> {
      var proxy = new Proxy(id, now);
      proxies.put(id, proxy);
      getChildren().add(placeOf(proxy), proxy);
    });
  }

  /// Where among the others it comes in reading order. Those stay in the scene: taken out and put in again they would
  /// get all of their styles anew, in a frame in which the picture moves.
  private int placeOf(Proxy proxy) {
    return (int) getChildren().stream().filter(other -> position(other) < position(proxy)).count();
  }

  private boolean isKept(Proxy proxy) {
    return proxy.equals(proxies.get(proxy.id));
  }

  private int position(Node proxy) {
    return positions.getOrDefault(((Proxy) proxy).id, 0);
  }

  private final class Proxy extends Region {
    private final String id;

    Proxy(String id, Shown now) {
      this.id = id;
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.NODE);
      focusedProperty().subscribe(this::focusMoved);
      place(now);
    }

    void place(Shown now) {
      now.placed().box(id).ifPresent(box -> resizeRelocate(box.x(), box.y(), box.width(), box.height()));
    }

    private void focusMoved(boolean here) {
      if (here) {
        current.set(Optional.of(id));
        choose(current.get());
      } else if (current.get().filter(id::equals).isPresent()) {
        current.set(Optional.empty());
      }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      return attribute == AccessibleAttribute.TEXT ? speech.apply(id)
          : super.queryAccessibleAttribute(attribute, parameters);
    }
  }
}
