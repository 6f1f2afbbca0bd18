package org.lct.validate;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DnsNames;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.DnsPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Says which domain names are not published: all while the plan has no domain, else those outside of its domains, and that there are none.
final class UnpublishedNames implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.request().plan();
    var names = DnsNames.of(plan);
    return names.zones().isEmpty()
        ? WrittenNodePlans.of(plan).filter(nodes -> hasDomainNames(nodes.value())).findFirst().stream()
            .map(UnpublishedNames::note)
        : Stream.concat(nameless(draft, names), outside(draft, names));
  }

  /// A domain in which nothing has a name, and addresses that shall lead back to none.
  private static Stream<Diagnostic> nameless(ExpansionDraft draft, DnsNames names) {
    var dns = draft.request().plan().dns();
    var expansion = draft.expansion();
    boolean named = expansion.each(DesiredLinode.class)
        .anyMatch(node -> names.ofNode(node.names()).isPresent());
    boolean empty = expansion.each(DesiredRecord.class).findAny().isEmpty();
    if (named || expansion.each(DesiredLinode.class).findAny().isEmpty())
      return Stream.empty();
    return Stream.of(dns.flatMap(DnsPlan::reverse).filter(wanted -> wanted).map(_ -> "reverse"),
        dns.flatMap(DnsPlan::domain).filter(_ -> empty).map(_ -> "domain")).flatMap(Optional::stream)
        .map(key -> Diagnostic.note("nodes-without-names", Subject.at(PlanPath.ROOT.key("dns").key(key)),
            "`dns.%s` is given, and no node has a name in a domain of the plan".formatted(key),
            "Nothing is published of them. Give node plans `hostnames` or `publicfqdn`."));
  }

  private static Stream<Diagnostic> outside(ExpansionDraft draft, DnsNames names) {
    return NamedNode.each(draft)
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
