package org.lct.validate;

import java.util.List;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.RegionNetwork;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NetworkPlan;

/// NodeBalancers reach their nodes at private addresses, so these have some.
final class PrivateBackEnds implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().flatMap(region -> {
      var mode = RegionNetwork.of(draft.resolved(), region).mode();
      return region.nodeBalancers().stream().filter(balancer -> mode == NetworkPlan.Mode.NONE
          || (mode == NetworkPlan.Mode.VLAN && hasHidden(region, balancer)));
    }).map(PrivateBackEnds::problem);
  }

  /// No NodeBalancer is in a VLAN, and private addresses are part of the public interface.
  private static boolean hasHidden(ResolvedRegion region, ResolvedNodeBalancer balancer) {
    var selected = region.bySelector();
    return balancer.plan().tag().map(selected::get).stream().flatMap(List::stream)
        .anyMatch(ResolvedNodePlan::isHidden);
  }

  private static Diagnostic problem(ResolvedNodeBalancer balancer) {
    return Diagnostic.error("backend-without-private-address", Subject.at(balancer.written().path()),
        "NodeBalancer `%s` cannot reach its nodes: they have no private addresses".formatted(balancer.name()),
        "Write `mode: private-ip`, or for nodes with `public: none` `mode: vpc`, under `network`, or remove the NodeBalancer.");
  }
}
