package org.lct.editor.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.ClusterPlan;
import org.lct.plan.OrderPlan;

/// The stages in which a cluster starts, as its plan says them. Stages are counted from one, as people do.
///
/// @param stages names and tags of node plans, stage by stage
public record StartStages(List<List<String>> stages) {
  /// Copies the lists.
  public StartStages { stages = stages.stream().map(List::copyOf).toList(); }

  /// Those of a plan; none if it says nothing about the order.
  public static StartStages of(Optional<ClusterPlan> plan) {
    return new StartStages(plan.flatMap(ClusterPlan::order).map(OrderPlan::stages).orElse(List.of()));
  }

  /// The stage in which nodes start: the first that names them or one of their tags.
  public Optional<Integer> stage(ResolvedNodePlan nodes) {
    var words = nodes.selectors();
    return IntStream.range(0, stages.size()).filter(at -> stages.get(at).stream().anyMatch(words::contains))
        .mapToObj(at -> at + 1).findFirst();
  }

  /// The stages of the figures of regions, as far as they have one; in the plan's order.
  public Map<String, Integer> ofFigures(List<PlanRegion> regions) {
    var found = new LinkedHashMap<String, Integer>();
    if (!stages.isEmpty())
      regions.stream().flatMap(region -> region.parts().stream()).forEach(part -> {
        if (part instanceof Nodes nodes)
          stage(nodes.nodes()).ifPresent(stage -> found.put(part.id(), stage));
      });
    return found;
  }
}
