package org.lct.editor.cost;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.editor.figures.PartCost;
import org.lct.editor.figures.PlanNode;
import org.lct.editor.session.CheckedPlan;

/// What the selected things cost.
///
/// @param count how many regions, figures and nodes they are
/// @param cost what they cost together, as far as it is known
public record SelectionCost(int count, PartCost cost) {
  /// The cost of what is selected; empty if nothing is that has a known price. A region costs what all of its parts
  /// do; a part of a selected region is not counted again, nor is a node of a selected node plan.
  public static Optional<SelectionCost> of(CheckedPlan plan, Set<String> selection) {
    var regions = plan.regions().stream().filter(region -> selection.contains(region.id())).toList();
    var parts = plan.regions().stream().flatMap(region -> region.parts().stream())
        .filter(part -> selection.contains(part.id())).toList();
    var others = parts.stream()
        .filter(part -> regions.stream().noneMatch(region -> region.parts().contains(part)));
    var nodes = selection.stream().map(plan::node).flatMap(Optional::stream).map(PlanNode::plan)
        .filter(of -> !selection.contains(of.id()) && !selection.contains(of.region().id())).toList();
    var costs = Stream.of(
        regions.stream().map(region -> Optional.of(PartCost.ofRegion(region.id(), plan.cost()))),
        others.map(part -> PartCost.of(part, plan.catalog())),
        nodes.stream().map(node -> PartCost.each(node, plan.catalog())))
        .flatMap(amounts -> amounts.flatMap(Optional::stream)).toList();
    return costs.isEmpty() ? Optional.empty()
        : Optional.of(new SelectionCost(regions.size() + parts.size() + nodes.size(),
            costs.stream().reduce(PartCost.NONE, PartCost::plus)));
  }
}
