package org.lct.validate;

import java.net.Inet4Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.HealthPlan;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan.Policy;

/// Whether nodes work is seen from the operator's machine: the port must be open to more than NodeBalancers.
final class ShutHealthPorts implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var firewalls = new HashMap<ResourceAddress, DesiredFirewall>();
    var nodes = new HashMap<String, DesiredLinode>();
    draft.expansion().resources().forEach(resource -> {
      if (resource instanceof DesiredFirewall firewall)
        firewalls.put(firewall.address(), firewall);
      else if (resource instanceof DesiredLinode node)
        nodes.putIfAbsent(node.region() + "/" + node.nodePlan(), node);
    });
    return draft.resolved().regions().stream().flatMap(region -> region.nodePlans().stream()
        .flatMap(plan -> check(plan, region, nodes, firewalls)));
  }

  private static Stream<Diagnostic> check(ResolvedNodePlan plan, ResolvedRegion region,
      Map<String, DesiredLinode> nodes, Map<ResourceAddress, DesiredFirewall> firewalls) {
    return Optional.ofNullable(nodes.get(region.id() + "/" + plan.name()))
        .filter(node -> Optional.ofNullable(firewalls.get(node.firewall()))
            .filter(firewall -> isShut(firewall, node)).isPresent())
        .flatMap(DesiredLinode::health).map(check -> problem(plan, check)).stream();
  }

  private static boolean isShut(DesiredFirewall firewall, DesiredLinode node) {
    // SSH is open to the operator, wherever that is; in the editor nobody knows yet.
    return firewall.inboundPolicy() == Policy.DROP && node.health().filter(check -> check.ssh().isEmpty())
        .filter(check -> firewall.inbound().stream().noneMatch(rule -> opens(rule, check.port())))
        .isPresent();
  }

  private static boolean opens(DesiredFirewall.Rule rule, int port) {
    return rule.protocol().equals("TCP")
        && !(rule.ipv6().isEmpty() && rule.ipv4().stream().allMatch(ShutHealthPorts::isInside))
        && Stream.of(rule.ports().split(", *", -1)).anyMatch(ports -> covers(ports, port));
  }

  /// Whether only nodes and NodeBalancers are there. Nothing is looked up: it is a range of addresses.
  private static boolean isInside(String range) {
    return Inet4Address.ofLiteral(range.substring(0, range.indexOf('/'))).isSiteLocalAddress();
  }

  /// @param ports `443`, `8000-8010`, or nothing for all
  private static boolean covers(String ports, int port) {
    if (ports.isEmpty())
      return true;
    var ends = ports.split("-", 2);
    return Integer.parseInt(ends[0]) <= port && port <= Integer.parseInt(ends[ends.length - 1]);
  }

  private static Diagnostic problem(ResolvedNodePlan plan, HealthPlan check) {
    return Diagnostic.warning("health-port-shut",
        Subject.at(plan.written().pathOf("health", nodes -> nodes.health().isPresent())),
        "Port %d, at which it is seen whether `%s` works, is shut to this machine".formatted(check.port(),
            plan.name()),
        "Changes would stop at the first node. Open it to your address with a rule of `security.allow`, or write "
            + "`health: ssh`.");
  }
}
