package org.lct.editor.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.expand.RegionNetwork;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedPlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;
import org.lct.plan.StorageEntry;

/// A region as it is drawn.
///
/// @param id the region's id; for a region that names no place its position in the plan, `regions[1]`
/// @param network its private network
/// @param parts what stands in it: node plans each followed by their volumes, NodeBalancers, volumes of the
///     region; those with an identity that is taken are left out
public record PlanRegion(String id, ResolvedRegion region, RegionNetwork network, List<PlanPart> parts) {
  /// Copies the list.
  public PlanRegion { parts = List.copyOf(parts); }

  /// The regions of a plan in its order. Of several entries for one place the first is drawn.
  public static List<PlanRegion> of(ResolvedPlan plan) {
    var drawn = new LinkedHashMap<String, PlanRegion>();
    for (int position = 0; position < plan.regions().size(); position++) {
      var region = plan.regions().get(position);
      drawn.computeIfAbsent(region.idAt(position),
          id -> new PlanRegion(id, region, RegionNetwork.of(plan, region), parts(id, region)));
    }
    return List.copyOf(drawn.values());
  }

  /// The region plan it applies, if it does.
  public Optional<RegionPlan> template() {
    return region.written().layers().stream().skip(1).map(Placed::value).findFirst();
  }

  /// Whether it applies the region plan that is written at a path.
  public boolean applies(PlanPath regionPlan) {
    return region.written().layers().stream().skip(1).anyMatch(layer -> layer.path().equals(regionPlan));
  }

  /// How many Linodes the plan asks for here.
  public int linodes() {
    return region.nodePlans().stream().mapToInt(ResolvedNodePlan::count).sum();
  }

  private static List<PlanPart> parts(String id, ResolvedRegion region) {
    var parts = new LinkedHashMap<String, PlanPart>();
    Stream.of(nodes(id, region), balancers(id, region), volumes(id, region)).flatMap(part -> part)
        .forEach(part -> parts.putIfAbsent(part.id(), part));
    return List.copyOf(parts.values());
  }

  private static Stream<PlanPart> nodes(String id, ResolvedRegion region) {
    return region.nodePlans().stream()
        .flatMap(nodes -> Stream.concat(
            Stream.of(new Nodes(FigureIds.nodePlan(id, nodes.name()), region, nodes)),
            nodes.storage().filter(entry -> entry.value().isVolume())
                .map(entry -> volumes(id, region, nodes, entry))));
  }

  private static PlanPart volumes(String id, ResolvedRegion region, ResolvedNodePlan nodes,
      Placed<StorageEntry> entry) {
    return new NodeVolumes(FigureIds.volume(id, nodes.name(), entry.value().label()), region, nodes, entry);
  }

  private static Stream<PlanPart> balancers(String id, ResolvedRegion region) {
    var selected = region.bySelector();
    return region.nodeBalancers().stream()
        .map(balancer -> new Balancer(FigureIds.nodeBalancer(id, balancer.name()), region, balancer,
            balancer.plan().tag().map(selected::get).orElse(List.of())));
  }

  private static Stream<PlanPart> volumes(String id, ResolvedRegion region) {
    return region.volumes().stream()
        .map(volume -> new RegionVolume(FigureIds.volume(id, volume.value().label()), region, volume));
  }
}
