package org.lct.expand;

import java.util.List;
import java.util.stream.Stream;
import org.lct.plan.InitPhase;
import org.lct.plan.InitStep;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;

/// Everything a plan stands for.
///
/// @param cluster the cluster's name, in every label
/// @param resources sorted by address
/// @param steps the init steps of every node, in the order they would run
/// @param counters the counters after naming these nodes, to be kept for the next time
public record Expansion(String cluster, List<DesiredResource> resources, List<NodeStep> steps,
    CounterValues counters) {
  public Expansion {
    resources = List.copyOf(resources);
    steps = List.copyOf(steps);
  }

  /// One init step of one node.
  ///
  /// @param path where the step stands in the plan
  public record NodeStep(ResourceAddress node, InitPhase phase, InitStep step, PlanPath path) {}

  /// The resources of one kind, in the order of their addresses.
  public <R extends DesiredResource> Stream<R> each(Class<R> kind) {
    return resources.stream().filter(kind::isInstance).map(kind::cast);
  }
}
