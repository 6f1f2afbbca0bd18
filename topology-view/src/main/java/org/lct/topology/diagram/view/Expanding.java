package org.lct.topology.diagram.view;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.NodePlanFigure;

/// Which node plans of a view are expanded to their nodes. JavaFX thread only.
public final class Expanding {
  private final DiagramView view;
  private final ObjectProperty<Set<String>> expanded = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<NodeNames> names = new SimpleObjectProperty<>(NodeNames.NONE);
  private final ObservableValue<Diagram> drawn;

  Expanding(DiagramView view) {
    this.view = view;
    drawn = Bindings.createObjectBinding(
        () -> view.diagramProperty().get().withExpanded(expanded.get()), view.diagramProperty(), expanded);
  }

  /// The identities of the expanded node plans. Bind it to remember them; those that are not in the diagram are kept and
  /// have no effect.
  public ObjectProperty<Set<String>> expandedProperty() {
    return expanded;
  }

  /// What the nodes are called.
  public ObjectProperty<NodeNames> namesProperty() {
    return names;
  }

  /// The diagram with their nodes.
  ObservableValue<Diagram> drawn() {
    return drawn;
  }

  /// Expands what is selected, or what has the keyboard if nothing is; collapses it if all of it is expanded. Returns
  /// whether there was anything to do.
  boolean toggleSelected() {
    var selected = view.selectionProperty().get();
    var plans = plans(selected.isEmpty() ? view.focused().map(Set::of).orElse(Set.of()) : selected);
    toggle(plans);
    return !plans.isEmpty();
  }

  /// Expands node plans; collapses them if all of them are expanded.
  void toggle(Set<String> plans) {
    show(plans, !expanded.get().containsAll(plans));
  }

  /// Shows the nodes of node plans, or hides them; what is selected among those that are hidden is left for their plan.
  public void show(Set<String> plans, boolean nodes) {
    var now = new HashSet<>(expanded.get());
    if (nodes) {
      now.addAll(plans);
    } else {
      leave(plans);
      now.removeAll(plans);
    }
    expanded.set(Set.copyOf(now));
  }

  /// The node plans of the diagram that are among `ids`, or of which nodes are; those that have no nodes left out.
  public Set<String> plans(Set<String> ids) {
    return view.shown().map(Shown::placed).map(placed -> ids.stream()
        .flatMap(id -> placed.node(id).<NodePlanFigure>map(node -> node.plan())
            .or(() -> placed.figure(id).filter(NodePlanFigure.class::isInstance)
                .map(NodePlanFigure.class::cast).filter(plan -> plan.count() > 0))
            .stream())
        .map(NodePlanFigure::id).collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
  }

  /// What is selected among nodes that are going to be hidden, and the keyboard, go to their node plan.
  private void leave(Set<String> plans) {
    var selection = view.selectionProperty();
    var left = selection.get().stream().map(id -> owner(id).filter(plans::contains).orElse(id))
        .collect(Collectors.toUnmodifiableSet());
    selection.set(left);
    view.focused().flatMap(this::owner).filter(plans::contains).ifPresent(view::focus);
  }

  private Optional<String> owner(String id) {
    return view.shown().flatMap(now -> now.placed().node(id)).map(node -> node.plan().id());
  }
}
