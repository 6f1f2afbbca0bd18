package org.lct.topology.diagram.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Camera;

/// One invisible focusable node per region and figure, where it stands: the Tab key and screen readers walk
/// through them in reading order as through any other controls.
final class FigureProxies extends Group {
  private final Map<String, Proxy> proxies = new HashMap<>();
  private final Affine transform = new Affine();
  private final UnaryOperator<String> speech;
  private final ReadOnlyObjectWrapper<Optional<String>> current = new ReadOnlyObjectWrapper<>(
      Optional.empty());

  /// @param speech what is under an identity, in words
  FigureProxies(UnaryOperator<String> speech) {
    this.speech = speech;
    setManaged(false);
    setMouseTransparent(true);
    getTransforms().add(transform);
  }

  /// Gives every identity its node, in this order; nodes of identities that stay are kept, and with them the focus.
  void show(List<String> order, Map<String, Box> boxes) {
    proxies.keySet().retainAll(order);
    var nodes = order.stream().map(id -> proxies.computeIfAbsent(id, Proxy::new)).toList();
    nodes.forEach(proxy -> proxy.place(boxes));
    if (!nodes.equals(getChildren())) {
      getChildren().setAll(nodes);
    }
  }

  /// Moves the nodes with the picture.
  void look(Camera camera) {
    transform.setToTransform(camera.zoom(), 0, camera.x(), 0, camera.zoom(), camera.y());
  }

  /// Tells screen readers that the words may have changed.
  void refresh() {
    proxies.values().forEach(proxy -> proxy.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
  }

  /// Gives the focus to a figure or region, if it is shown.
  void focus(String id) {
    Optional.ofNullable(proxies.get(id)).ifPresent(Region::requestFocus);
  }

  /// Whether the Tab key brought the focus here.
  boolean isTraversed() { return current.get().map(proxies::get).filter(Region::isFocusVisible).isPresent(); }

  /// Whose node has the focus.
  ReadOnlyObjectProperty<Optional<String>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  private final class Proxy extends Region {
    private final String id;

    Proxy(String id) {
      this.id = id;
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.NODE);
      focusedProperty().subscribe(this::focusMoved);
    }

    void place(Map<String, Box> boxes) {
      var box = boxes.get(id);
      if (box != null) {
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
      }
    }

    private void focusMoved(boolean here) {
      if (here) {
        current.set(Optional.of(id));
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
