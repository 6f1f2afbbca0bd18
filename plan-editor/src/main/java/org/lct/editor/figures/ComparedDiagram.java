package org.lct.editor.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.compare.EntryDifference;
import org.lct.compare.Interleaving;
import org.lct.compare.PlanComparison;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;

/// Two plans in one diagram: what the second has, and what only the first has where it would stand, each marked by how
/// it differs.
public final class ComparedDiagram {
  private final Map<String, Difference> differences;

  private ComparedDiagram(Map<String, Difference> differences) {
    this.differences = differences;
  }

  /// The diagram of both, each region with how many differences it has.
  public static Diagram of(Diagram before, Diagram now, PlanComparison comparison) {
    var compared = new ComparedDiagram(differences(comparison));
    var was = before.regions().stream().collect(Collectors.toMap(RegionBox::id, region -> region));
    var regions = Interleaving.of(before.regions(), now.regions(), RegionBox::id).stream()
        .map(region -> compared.region(Optional.ofNullable(was.get(region.id())), region)).toList();
    return new Diagram(now.title(), now.summary(), regions, edges(before, now, regions));
  }

  /// How each entry differs, by its identity; what does not differ is missing.
  public static Map<String, Difference> differences(PlanComparison comparison) {
    return comparison.differences().stream().collect(Collectors.toUnmodifiableMap(
        difference -> FigureIds.of(difference.entry()), difference -> difference(difference.kind()),
        (one, _) -> one));
  }

  /// How a difference of plans is drawn: the second plan is what is proposed.
  public static Difference difference(EntryDifference.Kind kind) {
    return switch (kind) {
      case ADDED -> Difference.ADD;
      case CHANGED -> Difference.CHANGE;
      case REMOVED -> Difference.DELETE;
    };
  }

  private RegionBox region(Optional<RegionBox> before, RegionBox now) {
    var figures = Interleaving.of(before.map(RegionBox::figures).orElse(List.of()), now.figures(), Figure::id)
        .stream().map(this::figure).toList();
    long count = differences.keySet().stream()
        .filter(id -> id.equals(now.id()) || FigureIds.isIn(id, now.id())).count();
    return now.withFigures(figures).withBoundaries(boundaries(before, now))
        .withSummary(Texts.of("compare.region", count))
        .withDifferences(of(now.id()));
  }

  /// What is gone stood in the networks that are still there.
  private static List<Boundary> boundaries(Optional<RegionBox> before, RegionBox now) {
    var there = now.figures().stream().map(Figure::id).collect(Collectors.toSet());
    var was = before.map(RegionBox::boundaries).orElse(List.of()).stream()
        .collect(Collectors.toMap(Boundary::id, Boundary::members));
    return now.boundaries().stream()
        .map(line -> new Boundary(line.id(), line.kind(), line.words(), Stream.concat(line.members().stream(),
            was.getOrDefault(line.id(), Set.of()).stream().filter(id -> !there.contains(id)))
            .collect(Collectors.toSet())))
        .toList();
  }

  private Figure figure(Figure figure) {
    return figure.withState(figure.state().withDifferences(of(figure.id())));
  }

  private Set<Difference> of(String id) {
    return Optional.ofNullable(differences.get(id)).map(Set::of).orElse(Set.of());
  }

  /// Those of now, and those of before that lead to or from what is not there any more.
  private static List<Edge> edges(Diagram before, Diagram now, List<RegionBox> regions) {
    var gone = new HashSet<String>();
    regions.forEach(region -> region.figures().forEach(figure -> gone.add(figure.id())));
    var drawn = Set.copyOf(gone);
    now.figures().map(Figure::id).forEach(gone::remove);
    return Stream.concat(now.edges().stream(), before.edges().stream()
        .filter(edge -> gone.contains(edge.from()) || gone.contains(edge.to()))
        .filter(edge -> drawn.contains(edge.from()) && drawn.contains(edge.to()))).toList();
  }
}
