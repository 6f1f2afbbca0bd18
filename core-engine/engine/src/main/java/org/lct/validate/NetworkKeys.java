package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.RegionNetwork;
import org.lct.expand.ResolvedPlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NetworkPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Ranges and subnets mean something where there is a VPC only.
final class NetworkKeys implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.resolved();
    var without = plan.regions().stream().filter(region -> !hasRanges(plan, region)).toList();
    return Stream.concat(ofCluster(plan, without), without.stream()
        .flatMap(region -> Stream.concat(ofRegion(region), ofNodes(region))));
  }

  private static boolean hasRanges(ResolvedPlan plan, ResolvedRegion region) {
    var mode = RegionNetwork.of(plan, region).mode();
    return mode == NetworkPlan.Mode.VPC || mode == NetworkPlan.Mode.VLAN;
  }

  private static Stream<Diagnostic> ofCluster(ResolvedPlan plan, List<ResolvedRegion> without) {
    return without.size() < plan.regions().size() ? Stream.empty()
        : plan.plan().network().flatMap(NetworkPlan::cidr)
            .map(_ -> idle("network.cidr", PlanPath.ROOT.key("network").key("cidr"))).stream();
  }

  private static Stream<Diagnostic> ofRegion(ResolvedRegion region) {
    return region.written().layers().stream().flatMap(layer -> layer.value().network()
        .map(network -> new Placed<>(layer.path().key("network"), network)).stream())
        .flatMap(network -> Stream.of(
            network.value().cidr().map(_ -> idle("network.cidr", network.path().key("cidr"))),
            Optional.of(network.value().subnets()).filter(subnets -> !subnets.isEmpty())
                .map(_ -> idle("network.subnets", network.path().key("subnets"))))
            .flatMap(Optional::stream));
  }

  private static Stream<Diagnostic> ofNodes(ResolvedRegion region) {
    return region.nodePlans().stream().filter(nodes -> nodes.plan().subnet().isPresent())
        .map(nodes -> idle("subnet", nodes.written().pathOf("subnet", plan -> plan.subnet().isPresent())));
  }

  private static Diagnostic idle(String what, PlanPath place) {
    return Diagnostic.warning("no-vpc-here", Subject.at(place), "`%s` has no effect here".formatted(what),
        "It is for regions with a VPC. Write `mode: vpc` under `network`, or remove it.");
  }
}
