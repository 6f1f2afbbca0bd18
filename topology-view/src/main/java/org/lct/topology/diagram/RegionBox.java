package org.lct.topology.diagram;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A region of the plan with what stands in it.
///
/// @param id the region's id, such as `us-east`; also its identity in the diagram
/// @param country two letters, such as `US`
/// @param place where it is, such as "Newark"
/// @param template the region plan it takes its figures from; figures of one name in regions of one template
///     are one entry of the plan
/// @param own identities of the figures that the region plan has, too, but that differ here
/// @param chips facts about the region
/// @param summary its one number in words: "$8,862" while designing, "12 of 41 running" while deploying
/// @param boundaries the networks that figures stand in, the outer before the inner
/// @param figures what stands in it, in the plan's order
/// @param differences how plan, record and cloud, or two plans, differ about the region itself
public record RegionBox(String id, String country, String place, Optional<String> template, Set<String> own,
    List<Chip> chips, String summary, List<Boundary> boundaries, List<Figure> figures,
    Set<Difference> differences) {
  /// Copies the collections.
  public RegionBox {
    own = Set.copyOf(own);
    chips = List.copyOf(chips);
    boundaries = List.copyOf(boundaries);
    figures = List.copyOf(figures);
    differences = Set.copyOf(differences);
  }

  /// The nodes of all its node plans.
  public Health health() {
    return Health
        .of(figures.stream().filter(NodePlanFigure.class::isInstance).map(figure -> figure.state().health())
            .toList());
  }

  /// This region with other figures.
  public RegionBox withFigures(List<Figure> figures) {
    return new RegionBox(id, country, place, template, own, chips, summary, boundaries, figures,
        differences);
  }

  /// This region with other boundaries.
  public RegionBox withBoundaries(List<Boundary> boundaries) {
    return new RegionBox(id, country, place, template, own, chips, summary, boundaries, figures,
        differences);
  }

  /// This region with other differences.
  public RegionBox withDifferences(Set<Difference> differences) {
    return new RegionBox(id, country, place, template, own, chips, summary, boundaries, figures,
        differences);
  }

  /// This region with another number in its header.
  public RegionBox withSummary(String summary) {
    return new RegionBox(id, country, place, template, own, chips, summary, boundaries, figures,
        differences);
  }
}
