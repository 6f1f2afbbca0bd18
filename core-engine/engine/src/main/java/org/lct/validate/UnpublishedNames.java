package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.DnsPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;

/// Says that domain names stay inside the cluster while the plan has no domain.
final class UnpublishedNames implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.request().plan();
    return plan.dns().flatMap(DnsPlan::domain).isPresent()
        ? Stream.empty()
        : WrittenNodePlans.of(plan).filter(nodes -> hasDomainNames(nodes.value())).findFirst().stream()
            .map(UnpublishedNames::note);
  }

  private static boolean hasDomainNames(NodePlan nodes) {
    return nodes.publicfqdn().isPresent() || nodes.privatefqdn().isPresent();
  }

  private static Diagnostic note(Placed<NodePlan> nodes) {
    var key = nodes.value().publicfqdn().isPresent() ? "publicfqdn" : "privatefqdn";
    return Diagnostic.note("names-not-published", Subject.at(nodes.path().key(key)),
        "The domain names of the nodes are not published in the DNS",
        "The plan has no `dns.domain`; they are known inside the cluster only.");
  }
}
