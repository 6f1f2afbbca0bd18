package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.plan.NetworkPlan;

/// NodeBalancers reach their nodes at private addresses, so these have some.
final class PrivateBackEnds implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().filter(region -> region.network() == NetworkPlan.Mode.NONE)
        .flatMap(region -> region.nodeBalancers().stream()).map(PrivateBackEnds::problem);
  }

  private static Diagnostic problem(ResolvedNodeBalancer balancer) {
    return Diagnostic.error("backend-without-private-address", Subject.at(balancer.written().path()),
        "NodeBalancer `%s` cannot reach its nodes: they have no private addresses".formatted(balancer.name()),
        "Write `mode: private-ip` under `network`, or remove the NodeBalancer.");
  }
}
