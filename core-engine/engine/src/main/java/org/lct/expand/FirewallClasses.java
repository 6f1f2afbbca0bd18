package org.lct.expand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.cloud.Region;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan;
import org.lct.plan.SecurityPlan.Policy;
import org.lct.plan.SecurityPlan.SshPlan;

/// Makes the Cloud Firewalls of a cluster, one per exposure.
///
/// A Cloud Firewall holds 25 rules, in and out (Linode API v4).
final class FirewallClasses {
  private static final int MOST_RULES = 25;
  private static final List<String> ANY = List.of("0.0.0.0/0", "::/0");

  private final SecurityPlan security;
  private final Allowed allowed;
  private final Function<AllowEnd, List<ResourceAddress>> made;
  private final Consumer<Diagnostic> problems;
  private final List<Rule> ssh;
  private final List<String> nodeBalancers;
  private final InnerSources inner;

  /// @param inner where inside the cluster connections come from
  /// @param made the addresses of the nodes and NodeBalancers that an end of a connection means
  FirewallClasses(ExpandRequest request, Allowed allowed, InnerSources inner,
      Function<AllowEnd, List<ResourceAddress>> made, Consumer<Diagnostic> problems) {
    this.inner = inner;
    nodeBalancers = Stream.concat(Stream.of(Allowed.NODEBALANCERS), inner.nodeBalancers().stream()).toList();
    security = request.plan().security().orElse(SecurityPlan.DEFAULT);
    this.allowed = allowed;
    this.made = made;
    this.problems = problems;
    ssh = ssh(request);
  }

  private List<Rule> ssh(ExpandRequest request) {
    var written = security.ssh().map(SshPlan::from).orElse(List.of());
    var path = PlanPath.ROOT.key("security").key("ssh").key("from");
    var ranges = written.isEmpty()
        ? request.sshFrom().stream().flatMap(text -> ranges(text, Subject.whole()))
        : Placed.each(path, written).flatMap(from -> ranges(from.value(), Subject.at(from.path())));
    return RulePieces.of(ranges.distinct().toList(), RulePieces.MOST_ADDRESSES).map(this::ssh).toList();
  }

  private Rule ssh(List<Cidr> from) {
    return new Rule("ssh", "TCP", "22", from.stream().filter(range -> !range.ipv6()).map(Cidr::text).toList(),
        from.stream().filter(Cidr::ipv6).map(Cidr::text).toList());
  }

  private Stream<Cidr> ranges(String text, Subject subject) {
    if (text.equals("any"))
      return ANY.stream().map(Cidr::parse).flatMap(Optional::stream);
    var range = Cidr.parse(text);
    if (range.isEmpty())
      problems.accept(Cidr.malformed(text, subject));
    return range.stream();
  }

  /// The firewall of one exposure.
  ///
  /// @param regions where it has nodes
  DesiredFirewall firewall(Exposure exposure, Collection<Region> regions, Labels labels, List<String> tags) {
    var inbound = new ArrayList<>(ssh);
    inner(exposure).forEach(inbound::add);
    exposure.ports().forEach((protocol, ports) -> inbound.addAll(balanced(protocol, ports)));
    inbound.addAll(allowed.inbound(exposure.selectors(), nodeBalancers, made).toList());
    var outboundPolicy = security.outbound().orElse(Policy.DROP);
    var outbound = outboundPolicy == Policy.ACCEPT ? List.<Rule>of()
        : Stream.concat(Egress.rules(security.egress(), regions),
            allowed.outbound(exposure.selectors(), made)).toList();
    return checked(
        new DesiredFirewall(exposure.firewall(), labels.firewall(exposure.firewall(), exposure.label()), tags,
            security.inbound().orElse(Policy.DROP), outboundPolicy, inbound, outbound));
  }

  /// A firewall that is made, if need be with the problem that it holds too much.
  DesiredFirewall checked(DesiredFirewall firewall) {
    int rules = firewall.inbound().size() + firewall.outbound().size();
    if (rules > MOST_RULES)
      problems.accept(Diagnostic.error("too-many-firewall-rules", Subject.on(firewall.address()),
          "Firewall `%s` needs %d rules; a Cloud Firewall holds %d".formatted(
              firewall.address().value().replaceFirst("^.*?firewall\\.", ""), rules, MOST_RULES),
          "Balance fewer ports on these nodes, allow fewer connections, or give `security.ssh.from` fewer and "
              + "wider ranges."));
    return firewall;
  }

  /// From the NAT nodes of hidden nodes, and from those to them.
  private Stream<Rule> inner(Exposure exposure) {
    var ssh = RulePieces.of(inner.gateways(), RulePieces.MOST_ADDRESSES)
        .map(from -> new Rule("ssh-gateways", "TCP", "22", from, List.of()));
    if (!exposure.nat())
      return ssh;
    return Stream.concat(ssh, Stream.of("TCP", "UDP").flatMap(protocol -> RulePieces
        .of(inner.hidden(), RulePieces.MOST_ADDRESSES).map(from -> new Rule(
            "nat-" + protocol.toLowerCase(Locale.ROOT), protocol, "1-65535", from, List.of()))));
  }

  private List<Rule> balanced(String protocol, Collection<Integer> ports) {
    return RulePieces.of(List.copyOf(ports), RulePieces.MOST_PORTS)
        .map(piece -> new Rule("nodebalancers-" + protocol, protocol.toUpperCase(Locale.ROOT),
            String.join(", ", piece.stream().map(String::valueOf).toList()), nodeBalancers,
            List.of()))
        .toList();
  }
}
