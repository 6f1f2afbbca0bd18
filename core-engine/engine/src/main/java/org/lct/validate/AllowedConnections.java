package org.lct.validate;

import java.util.Optional;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.AllowEnd;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.SecurityPlan;
import org.lct.plan.SecurityPlan.AllowRule;
import org.lct.plan.SecurityPlan.Policy;

/// What is allowed besides is something that firewalls of nodes can allow, and makes a difference.
final class AllowedConnections implements PlanRule {
  private static final PlanPath SECURITY = PlanPath.ROOT.key("security");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var balancers = draft.resolved().regions().stream().flatMap(region -> region.nodeBalancers().stream())
        .filter(balancer -> !balancer.plan().allowFrom().isEmpty());
    return Stream.concat(
        draft.resolved().plan().security().stream().flatMap(security -> Stream.concat(
            Placed.each(SECURITY.key("allow"), security.allow()).flatMap(AllowedConnections::rule),
            egress(security).stream())),
        balancers.flatMap(AllowedConnections::clients));
  }

  /// A firewall before a NodeBalancer looks at TCP only.
  private static Stream<Diagnostic> clients(ResolvedNodeBalancer balancer) {
    var at = balancer.written().pathOf("allow-from", plan -> !plan.allowFrom().isEmpty());
    var udp = balancer.ports().filter(port -> port.value().isUdp()).findFirst()
        .map(port -> Diagnostic.error("bad-allow-from", Subject.at(at),
            "UDP port %d of `%s` would stay open to all".formatted(port.value().frontPort(),
                balancer.name()),
            "Linode's firewalls filter TCP alone before a NodeBalancer. Balance UDP with one of its own."));
    var self = Placed.each(at, balancer.plan().allowFrom())
        .filter(from -> from.value().equals("nodebalancer")).findFirst()
        .map(from -> Diagnostic.error("bad-allow-from", Subject.at(from.path()),
            "NodeBalancers connect to no NodeBalancer", "Write tags, names of node plans, or ranges."));
    return Stream.of(udp, self).flatMap(Optional::stream);
  }

  private static Stream<Diagnostic> rule(Placed<AllowRule> placed) {
    return Stream.of(nobody(placed), ports(placed)).flatMap(Optional::stream);
  }

  private static Optional<Diagnostic> nobody(Placed<AllowRule> placed) {
    return AllowEnd.isInbound(placed.value()) || AllowEnd.isOutbound(placed.value())
        ? Optional.empty()
        : Optional.of(Diagnostic.error("allow-without-nodes", Subject.at(placed.path()),
            "No node is at either end of this connection",
            "Name nodes, or `any`. Who may connect to a NodeBalancer, its own `allow-from` says."));
  }

  private static Optional<Diagnostic> ports(Placed<AllowRule> placed) {
    var written = placed.value().port();
    var at = placed.path().key("port");
    if (written.isPresent() && placed.value().protocol().filter("icmp"::equals).isPresent())
      return Optional.of(Diagnostic.error("bad-ports", Subject.at(at), "ICMP has no ports",
          "Remove `port`, or write another protocol."));
    return written.stream().flatMap(ports -> Stream.of(ports.split(",", -1)))
        .filter(AllowedConnections::isBackwards).findFirst()
        .map(range -> Diagnostic.error("bad-ports", Subject.at(at), "`%s` is no range".formatted(range),
            "Write the lower port first, as in `8000-8010`."));
  }

  private static boolean isBackwards(String ports) {
    var ends = ports.split("-", -1);
    return ends.length == 2 && Integer.parseInt(ends[0]) >= Integer.parseInt(ends[1]);
  }

  private static Optional<Diagnostic> egress(SecurityPlan security) {
    var at = Subject.at(SECURITY.key("egress"));
    if (security.egress().contains("none") && security.egress().size() > 1)
      return Optional.of(Diagnostic.error("bad-egress", at, "`egress` says `none` beside other services",
          "Write `none` alone, or leave it out."));
    boolean open = security.outbound().filter(Policy.ACCEPT::equals).isPresent();
    return security.egress().isEmpty() || !open
        ? Optional.empty()
        : Optional.of(Diagnostic.warning("egress-without-effect", at,
            "`egress` changes nothing, as `outbound: accept` lets everything out",
            "Write `outbound: drop`, or remove `egress`."));
  }
}
