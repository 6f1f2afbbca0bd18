package org.lct.validate;

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

/// Ranges mean something where there is a VPC or a VLAN, subnets where there is a VPC.
final class NetworkKeys implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.resolved();
    return Stream.concat(ofCluster(plan), plan.regions().stream().flatMap(region -> {
      var mode = RegionNetwork.of(plan, region).mode();
      return mode == NetworkPlan.Mode.VPC ? Stream.empty()
          : Stream.concat(ofRegion(region, mode), ofNodes(region));
    }));
  }

  private static boolean hasRange(NetworkPlan.Mode mode) {
    return mode == NetworkPlan.Mode.VPC || mode == NetworkPlan.Mode.VLAN;
  }

  private static Stream<Diagnostic> ofCluster(ResolvedPlan plan) {
    return plan.regions().stream().anyMatch(region -> hasRange(RegionNetwork.of(plan, region).mode()))
        ? Stream.empty()
        : plan.plan().network().flatMap(NetworkPlan::cidr)
            .map(_ -> idle("network.cidr", PlanPath.ROOT.key("network").key("cidr"))).stream();
  }

  private static Stream<Diagnostic> ofRegion(ResolvedRegion region, NetworkPlan.Mode mode) {
    return region.written().layers().stream().flatMap(layer -> layer.value().network()
        .map(network -> new Placed<>(layer.path().key("network"), network)).stream())
        .flatMap(network -> Stream.of(
            network.value().cidr().filter(_ -> !hasRange(mode))
                .map(_ -> idle("network.cidr", network.path().key("cidr"))),
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
