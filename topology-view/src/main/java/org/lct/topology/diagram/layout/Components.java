package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;

/// Splits the figures of a region into groups that edges connect, or that stand together.
final class Components {
  private final Map<String, String> parent = new HashMap<>();

  private Components() {}

  /// Figures that edges connect, with the edges between them.
  record Component(List<FigureShape> figures, List<Edge> edges) {}

  /// The groups in the order of their first figure, each in the order of `figures`. Edges to elsewhere are ignored.
  static List<Component> of(List<FigureShape> figures, List<Edge> edges) {
    var components = new Components();
    figures.forEach(figure -> components.parent.put(figure.id(), figure.id()));
    var within = edges.stream().filter(edge -> components.parent.containsKey(edge.from())
        && components.parent.containsKey(edge.to())).toList();
    within.forEach(edge -> components.join(edge.from(), edge.to()));
    figures.stream().filter(figure -> figure.group().isPresent())
        .collect(Collectors.groupingBy(FigureShape::group)).values()
        .forEach(group -> group.forEach(figure -> components.join(figure.id(), group.getFirst().id())));
    var groups = new LinkedHashMap<String, Component>();
    figures.forEach(figure -> groups.computeIfAbsent(components.root(figure.id()),
        _ -> new Component(new ArrayList<>(), new ArrayList<>())).figures().add(figure));
    within
        .forEach(edge -> Objects.requireNonNull(groups.get(components.root(edge.from()))).edges().add(edge));
    return List.copyOf(groups.values());
  }

  private void join(String one, String other) {
    parent.put(root(one), root(other));
  }

  /// Goes up to the top, and lets whoever was met on the way know it.
  private String root(String id) {
    var up = parent.getOrDefault(id, id);
    if (up.equals(id)) {
      return id;
    }
    var top = root(up);
    parent.put(id, top);
    return top;
  }
}
