package org.lct.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.cloud.FirewallRules;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.ChangeSet;
import org.lct.diff.MadeAddresses;
import org.lct.diff.ObservedCluster;
import org.lct.diff.Way;
import org.lct.expand.DesiredFirewall;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.plan.SecurityPlan.Policy;

/// What undoing a deployment does: what it created goes, and firewalls that stay no longer let it in or out. A pure
/// function.
final class Undoing {
  private final ObservedCluster observed;
  private final ChangeSet deletion;
  private final List<ResourceRecord> gone;

  /// @param born what the deployment created
  Undoing(ObservedCluster observed, Set<ResourceAddress> born) {
    this.observed = observed;
    this.deletion = Deletion.of(observed, born);
    // An address that is not reserved any more stays with its node.
    this.gone = deletion.each(Change.Delete.class).map(Change.Delete::resource)
        .filter(resource -> resource.kind() != ResourceKind.RESERVED_IP).toList();
  }

  ChangeSet changes() {
    var firewalls = letting().filter(this::isOurs).map(this::shut);
    return new ChangeSet(Stream.<Change>concat(deletion.changes().stream(), firewalls)
        .sorted(Comparator.comparing(Change::address)).toList(), deletion.kept());
  }

  /// That rules which somebody else has written over ours still let in or out what is deleted.
  List<Diagnostic> notes() {
    return letting().filter(firewall -> !isOurs(firewall))
        .map(firewall -> Diagnostic.warning("undone-let-in", Subject.on(firewall.address()),
            firewall.address()
                + " still names addresses of what is deleted, as its rules are not as recorded",
            "Others may get these addresses. The next deployment puts the rules right, or "
                + "`linodetool cluster drift` does."))
        .toList();
  }

  /// The firewalls that stay and whose rules would be others without what goes.
  private Stream<ResourceRecord> letting() {
    var doomed = gone.stream().map(ResourceRecord::address).toList();
    return observed.resources().values().stream()
        .filter(there -> observed.rules().containsKey(there.address()))
        .filter(there -> !doomed.contains(there.address()))
        .filter(there -> !without(there).equals(rules(there)));
  }

  private boolean isOurs(ResourceRecord firewall) {
    return observed.seen().getOrDefault(firewall.address(), Map.of()).getOrDefault(Attributes.RULES, "")
        .equals(firewall.wanted().get(Attributes.RULES));
  }

  private FirewallRules rules(ResourceRecord firewall) {
    return Objects.requireNonNull(observed.rules().get(firewall.address()));
  }

  private FirewallRules without(ResourceRecord firewall) {
    return MadeAddresses.without(rules(firewall), firewall.address(), gone);
  }

  private Change shut(ResourceRecord firewall) {
    var left = without(firewall);
    return new Change.Update(
        new DesiredFirewall(firewall.address(), firewall.label(), List.of(),
            Policy.valueOf(left.inboundPolicy()), Policy.valueOf(left.outboundPolicy()),
            rules(left.inbound()),
            rules(left.outbound())),
        List.of(new AttributeChange(Attributes.RULES, Attributes.text(rules(firewall)), Attributes.text(left),
            Way.IN_PLACE, "")));
  }

  /// Rules of ours only accept.
  private static List<DesiredFirewall.Rule> rules(List<FirewallRules.Rule> left) {
    return left.stream().map(
        rule -> new DesiredFirewall.Rule(rule.label(), rule.protocol(), rule.ports(), rule.ipv4(),
            rule.ipv6()))
        .toList();
  }
}
