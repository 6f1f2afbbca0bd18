package org.lct.expand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.SecurityPlan;
import org.lct.plan.SecurityPlan.Policy;
import org.lct.plan.SecurityPlan.SshPlan;

/// Makes the Cloud Firewalls of a cluster, one per exposure.
///
/// Limits of a Cloud Firewall (Linode API v4): 25 rules, 15 ports a rule, 255 addresses a rule.
final class FirewallClasses {
  private static final int MOST_RULES = 25;
  private static final int MOST_PORTS = 15;
  private static final int MOST_ADDRESSES = 255;
  /// Where NodeBalancers speak from to back ends with private addresses.
  private static final String NODEBALANCERS = "192.168.255.0/24";
  private static final List<String> ANY = List.of("0.0.0.0/0", "::/0");

  private final SecurityPlan security;
  private final Consumer<Diagnostic> problems;
  private final List<Rule> ssh;
  private final List<String> nodeBalancers;
  private final InnerSources inner;

  FirewallClasses(ExpandRequest request, InnerSources inner, Consumer<Diagnostic> problems) {
    this.inner = inner;
    nodeBalancers = Stream.concat(Stream.of(NODEBALANCERS), inner.nodeBalancers().stream()).toList();
    security = request.plan().security().orElse(SecurityPlan.DEFAULT);
    this.problems = problems;
    ssh = ssh(request);
  }

  private List<Rule> ssh(ExpandRequest request) {
    var written = security.ssh().map(SshPlan::from).orElse(List.of());
    var path = PlanPath.ROOT.key("security").key("ssh").key("from");
    var ranges = written.isEmpty()
        ? request.sshFrom().stream().flatMap(text -> ranges(text, Subject.whole()))
        : Placed.each(path, written).flatMap(from -> ranges(from.value(), Subject.at(from.path())));
    return inPieces(ranges.distinct().toList(), MOST_ADDRESSES).map(this::ssh).toList();
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
  DesiredFirewall firewall(Exposure exposure, Labels labels, List<String> tags) {
    var rules = new ArrayList<>(ssh);
    inPieces(inner.gateways(), MOST_ADDRESSES)
        .forEach(from -> rules.add(new Rule("ssh-gateways", "TCP", "22", from, List.of())));
    if (exposure.nat())
      List.of("TCP", "UDP").forEach(protocol -> inPieces(inner.hidden(), MOST_ADDRESSES)
          .forEach(from -> rules.add(
              new Rule("nat-" + protocol.toLowerCase(Locale.ROOT), protocol, "1-65535", from, List.of()))));
    exposure.ports().forEach((protocol, ports) -> rules.addAll(balanced(protocol, ports)));
    if (rules.size() > MOST_RULES)
      problems.accept(Diagnostic.error("too-many-firewall-rules", Subject.on(exposure.firewall()),
          "Firewall `%s` needs %d rules; a Cloud Firewall holds %d".formatted(exposure.name(), rules.size(),
              MOST_RULES),
          "Balance fewer ports on these nodes, or give `security.ssh.from` fewer and wider ranges."));
    return new DesiredFirewall(exposure.firewall(), labels.firewall(exposure.firewall(), exposure.name()),
        tags, security.inbound().orElse(Policy.DROP), security.outbound().orElse(Policy.DROP), rules);
  }

  private List<Rule> balanced(String protocol, Collection<Integer> ports) {
    return inPieces(List.copyOf(ports), MOST_PORTS)
        .map(piece -> new Rule("nodebalancers-" + protocol, protocol.toUpperCase(Locale.ROOT),
            String.join(", ", piece.stream().map(String::valueOf).toList()), nodeBalancers, List.of()))
        .toList();
  }

  private static <T> Stream<List<T>> inPieces(List<T> list, int most) {
    return Stream.iterate(0, start -> start < list.size(), start -> start + most)
        .map(start -> list.subList(start, Math.min(list.size(), start + most)));
  }
}
