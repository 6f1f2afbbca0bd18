package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;

/// Splits the figures of a region into groups that edges connect.
final class Components {
  private final Map<String, String> parent = new HashMap<>();

  private Components() {}

  /// The groups in the order of their first figure, each in the order of `figures`. Edges to elsewhere are ignored.
  static List<List<FigureShape>> of(List<FigureShape> figures, List<Edge> edges) {
    var components = new Components();
    figures.forEach(figure -> components.parent.put(figure.id(), figure.id()));
    edges.stream().filter(edge -> components.parent.containsKey(edge.from())
        && components.parent.containsKey(edge.to())).forEach(edge -> components.join(edge.from(), edge.to()));
    var groups = new LinkedHashMap<String, List<FigureShape>>();
    figures.forEach(
        figure -> groups.computeIfAbsent(components.root(figure.id()), _ -> new ArrayList<>()).add(figure));
    return List.copyOf(groups.values());
  }

  private void join(String one, String other) {
    parent.put(root(one), root(other));
  }

  private String root(String id) {
    var up = parent.getOrDefault(id, id);
    return up.equals(id) ? id : root(up);
  }
}
