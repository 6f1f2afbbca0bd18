package org.lct.expand;

import java.util.List;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ClusterPlan;

/// A plan with its templates and defaults applied to each region and its names looked up in a catalogue.
/// What could not be resolved is empty, and one of the diagnostics says why.
///
/// @param regions in the plan's order
/// @param diagnostics each once per place in the plan, however many regions apply it
public record ResolvedPlan(ClusterPlan plan, Catalog catalog, List<ResolvedRegion> regions,
    List<Diagnostic> diagnostics) {
  public ResolvedPlan {
    regions = List.copyOf(regions);
    diagnostics = List.copyOf(diagnostics);
  }

  /// Resolves a plan as far as that goes.
  public static ResolvedPlan of(ClusterPlan plan, Catalog catalog) {
    return new PlanResolver(plan, catalog).resolve();
  }

  /// The node plans of all regions.
  public Stream<ResolvedNodePlan> nodePlans() {
    return regions.stream().flatMap(region -> region.nodePlans().stream());
  }

  /// How many nodes the plan asks for.
  public long nodeCount() {
    return nodePlans().mapToLong(ResolvedNodePlan::count).sum();
  }
}
