package org.lct.editor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.editor.text.Texts;
import org.lct.plan.ClusterPlan;
import org.lct.plan.DnsPlan;
import org.lct.plan.NetworkPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;
import org.lct.topology.theme.Icon;

/// A section of the plan that has no figure, but a row in the outline: a private network, the domain, a region plan.
///
/// @param id its identity
/// @param owner what it is a section of: a region, or [FigureIds#CLUSTER]
/// @param path where it is written
/// @param name what it is called in the outline
/// @param spoken what it says, in words
public record PlanSection(String id, String owner, PlanPath path, Icon icon, String name, String spoken) {
  /// The sections a plan has, those of the cluster first.
  public static List<PlanSection> of(ClusterPlan plan, List<PlanRegion> regions) {
    var sections = new ArrayList<PlanSection>();
    plan.network().map(network -> network(FigureIds.NETWORK, FigureIds.CLUSTER, PlanPath.ROOT, network))
        .ifPresent(sections::add);
    plan.dns().map(PlanSection::dns).ifPresent(sections::add);
    plan.placedRegionPlans().flatMap(placed -> regionPlan(placed, regions).stream()).forEach(sections::add);
    regions.forEach(region -> region.region().written().value().network()
        .map(network -> network(FigureIds.network(region.id()), region.id(),
            region.region().written().path(), network))
        .ifPresent(sections::add));
    return List.copyOf(sections);
  }

  /// Whether it is a region plan, which is shown by itself; the others are shown with what they are sections of.
  public boolean isRegionPlan() { return FigureIds.isRegionPlan(id); }

  private static Optional<PlanSection> regionPlan(Placed<RegionPlan> placed, List<PlanRegion> regions) {
    return placed.value().name().map(name -> new PlanSection(FigureIds.regionPlan(name), FigureIds.CLUSTER,
        placed.path(), Icon.REGION_PLAN, name, Texts.of("outline.region-plan", name, regions.stream()
            .filter(region -> region.applies(placed.path())).count())));
  }

  private static PlanSection network(String id, String owner, PlanPath around, NetworkPlan network) {
    var words = Stream.concat(network.cidr().stream(),
        network.subnets().stream().map(NetworkPlan.SubnetPlan::name)).toList();
    return new PlanSection(id, owner, around.key("network"), Icon.VPC, Texts.of("outline.network"),
        words.isEmpty() ? Texts.of("outline.network.spoken")
            : Texts.of("outline.network.of", String.join(", ", words)));
  }

  private static PlanSection dns(DnsPlan dns) {
    var name = dns.domain().orElseGet(() -> Texts.of("outline.dns"));
    return new PlanSection(FigureIds.DNS, FigureIds.CLUSTER, PlanPath.ROOT.key("dns"), Icon.DNS, name,
        Texts.of("outline.dns.spoken", name));
  }
}
