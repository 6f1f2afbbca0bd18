package org.lct.validate;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DnsNames;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;

/// Says which domain names are not published: all while the plan has no domain, else those outside of its domains.
final class UnpublishedNames implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.request().plan();
    var names = DnsNames.of(plan);
    return names.zones().isEmpty()
        ? WrittenNodePlans.of(plan).filter(nodes -> hasDomainNames(nodes.value())).findFirst().stream()
            .map(UnpublishedNames::note)
        : NamedNode.each(draft)
            .filter(named -> named.key().equals("publicfqdn") && names.place(named.name()).isEmpty())
            .collect(Collectors.toMap(NamedNode::pattern, UnpublishedNames::outside, (first, _) -> first,
                LinkedHashMap::new))
            .values().stream();
  }

  private static Diagnostic outside(NamedNode named) {
    return Diagnostic.warning("name-outside-domains", Subject.at(named.pattern()),
        "The name `%s` of %s is in no domain of the plan".formatted(named.name(), named.linode().address()),
        "It is not published. End it with the `dns.domain`, or name its domain under `dns.zones`.");
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
