package org.lct.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lct.cloud.Region;
import org.lct.plan.NetworkPlan;
import org.lct.plan.Placed;
import org.lct.plan.RegionPlan;
import org.lct.plan.VolumePlan;

/// A region of a plan with its template applied.
///
/// @param id today's id; the plan's own word where no region was found
/// @param network the kind of private network the plan asks for here
public record ResolvedRegion(String id, Optional<Region> region, Layered<RegionPlan> written,
    NetworkPlan.Mode network, List<ResolvedNodePlan> nodePlans, List<ResolvedNodeBalancer> nodeBalancers,
    List<Layered<VolumePlan>> volumes) {
  public ResolvedRegion {
    nodePlans = List.copyOf(nodePlans);
    nodeBalancers = List.copyOf(nodeBalancers);
    volumes = List.copyOf(volumes);
  }

  /// What it is called that stands at `position` of the plan's regions, from zero: its id; if it names no place, its
  /// position from one, `regions[1]`.
  public String idAt(int position) {
    return id.isEmpty() ? "regions[" + (position + 1) + "]" : id;
  }

  /// The counters of this region, its own and its template's, each once.
  public List<String> counters() {
    return all(RegionPlan::counters);
  }

  /// The tags of this region, its own and its template's, each once.
  public List<String> tags() {
    return all(RegionPlan::tags);
  }

  /// The name of the node plan through which nodes without a public address reach the internet, with its place.
  public Optional<Placed<String>> nat() {
    return written.layers().stream()
        .flatMap(layer -> layer.value().network().flatMap(NetworkPlan::nat)
            .map(nat -> new Placed<>(layer.path().key("network").key("nat"), nat)).stream())
        .findFirst();
  }

  private List<String> all(Function<RegionPlan, List<String>> key) {
    return List.copyOf(new LinkedHashSet<>(written.layers().stream().map(Placed::value).map(key)
        .flatMap(List::stream).toList()));
  }

  /// The node plans each selector means: those of that name, and those that have it as a tag. A selector
  /// that means none is missing.
  public Map<String, List<ResolvedNodePlan>> bySelector() {
    var selected = new HashMap<String, List<ResolvedNodePlan>>();
    nodePlans.forEach(nodes -> nodes.selectors()
        .forEach(selector -> selected.computeIfAbsent(selector, _ -> new ArrayList<>()).add(nodes)));
    return selected;
  }
}
