package org.lct.topology.diagram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A cluster as it is to be drawn.
///
/// @param title the cluster's name
/// @param summary counts in words, such as "82 Linodes in 2 regions"
/// @param regions the regions in the plan's order
/// @param edges relations between figures; those with the same ends and kind are merged, labels joined;
///     one from a figure to itself is left out, because it would say nothing
public record Diagram(String title, String summary, List<RegionBox> regions, List<Edge> edges) {
  /// Merges parallel edges. Refuses identities that occur twice and edges to figures that are not there.
  public Diagram {
    regions = List.copyOf(regions);
    edges = merged(edges);
    var figures = figures(regions).map(Figure::id).toList();
    var ids = new HashSet<String>();
    Stream.concat(regions.stream().map(RegionBox::id), figures.stream()).filter(id -> !ids.add(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException("Two figures are called " + id);
        });
    var ends = new HashSet<>(figures);
    edges.stream().flatMap(edge -> Stream.of(edge.from(), edge.to())).filter(id -> !ends.contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException("An edge ends at " + id + ", which is no figure of the diagram");
        });
  }

  /// A diagram without regions.
  public static Diagram empty(String title) {
    return new Diagram(title, "", List.of(), List.of());
  }

  /// All figures, region by region.
  public Stream<Figure> figures() {
    return figures(regions);
  }

  /// The nodes of all regions.
  public Health health() {
    return Health.of(regions.stream().map(RegionBox::health).toList());
  }

  /// This diagram with the given figures in other states; the rest stays as it is. Names that are not in the
  /// diagram are ignored, because a figure may have been deleted while its state was under way.
  public Diagram withStates(Map<String, FigureState> states) {
    return new Diagram(title, summary,
        regions.stream().map(region -> region.withFigures(region.figures().stream()
            .map(figure -> figure.withState(states.getOrDefault(figure.id(), figure.state()))).toList()))
            .toList(),
        edges);
  }

  /// This diagram with the nodes of the given node plans shown, and of no others. Names that are not in the diagram are
  /// ignored.
  public Diagram withExpanded(Set<String> ids) {
    return ids.isEmpty()
        && figures().noneMatch(figure -> figure instanceof NodePlanFigure nodes && nodes.expanded())
            ? this
            : new Diagram(title, summary,
                regions.stream().map(region -> region.withFigures(region.figures().stream()
                    .map(figure -> figure instanceof NodePlanFigure nodes
                        ? nodes.withExpanded(ids.contains(nodes.id()))
                        : figure)
                    .toList())).toList(),
                edges);
  }

  private static Stream<Figure> figures(List<RegionBox> regions) {
    return regions.stream().flatMap(region -> region.figures().stream());
  }

  private static List<Edge> merged(List<Edge> edges) {
    record Ends(String from, String to, Edge.Kind kind) {}
    var labels = edges.stream().filter(edge -> !edge.from().equals(edge.to()))
        .collect(Collectors.groupingBy(edge -> new Ends(edge.from(), edge.to(), edge.kind()),
            LinkedHashMap::new, Collectors.mapping(Edge::label, Collectors.toList())));
    return labels.entrySet().stream().map(entry -> new Edge(entry.getKey().from(), entry.getKey().to(),
        entry.getKey().kind(), entry.getValue().stream().filter(label -> !label.isEmpty()).distinct()
            .collect(Collectors.joining(", "))))
        .toList();
  }
}
