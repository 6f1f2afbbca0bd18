package org.lct.expand;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan.AllowRule;

/// The connections that a plan allows, as rules of the firewalls of the nodes at either end. A rule that names nodes
/// concerns those only; `any` at its other end stands for the rest of the world.
final class Allowed {
  /// Where NodeBalancers speak from to back ends with private addresses.
  static final String NODEBALANCERS = "192.168.255.0/24";
  static final List<String> ANY_IPV4 = List.of("0.0.0.0/0");
  static final List<String> ANY_IPV6 = List.of("::/0");

  private final List<AllowRule> rules;
  private final Set<String> named;

  Allowed(List<AllowRule> rules) {
    this.rules = rules;
    named = rules.stream().flatMap(rule -> Stream.of(rule.from(), rule.to())).collect(Collectors.toSet());
  }

  /// The words by which the rules name these nodes.
  SortedSet<String> selectors(ResolvedNodePlan nodes) {
    var words = new TreeSet<>(nodes.selectors());
    words.removeIf(word -> !named.contains(word) || !(AllowEnd.of(word) instanceof AllowEnd.Nodes));
    return words;
  }

  /// What may come in at nodes that the rules name by `selectors`.
  ///
  /// @param balancers where NodeBalancers speak from
  /// @param made the addresses of what an end means that is yet to be made
  Stream<Rule> inbound(Set<String> selectors, List<String> balancers,
      Function<AllowEnd, List<ResourceAddress>> made) {
    return rules.stream().filter(AllowEnd::isInbound).filter(rule -> means(rule.to(), selectors))
        .flatMap(rule -> switch (AllowEnd.of(rule.from())) {
          case AllowEnd.Balancers _ -> rules(rule, balancers, List.of());
          case AllowEnd end -> rules(rule, end, made);
        });
  }

  /// What may go out from nodes that the rules name by `selectors`.
  ///
  /// @param made the addresses of what an end means that is yet to be made
  Stream<Rule> outbound(Set<String> selectors, Function<AllowEnd, List<ResourceAddress>> made) {
    return rules.stream().filter(AllowEnd::isOutbound).filter(rule -> means(rule.from(), selectors))
        .flatMap(rule -> rules(rule, AllowEnd.of(rule.to()), made));
  }

  private static boolean means(String text, Set<String> selectors) {
    return !(AllowEnd.of(text) instanceof AllowEnd.Nodes(var selector)) || selectors.contains(selector);
  }

  private static Stream<Rule> rules(AllowRule rule, AllowEnd there,
      Function<AllowEnd, List<ResourceAddress>> made) {
    return switch (there) {
      case AllowEnd.Everybody _ -> rules(rule, ANY_IPV4, ANY_IPV6);
      case AllowEnd.Range(var range) -> rules(rule, range.ipv6() ? List.of() : List.of(range.text()),
          range.ipv6() ? List.of(range.text()) : List.of());
      case AllowEnd.Nodes _,AllowEnd.Balancers _ -> RulePieces.of(made.apply(there), RulePieces.MOST_MADE)
          .flatMap(piece -> rules(rule, List.of(), List.of()).map(one -> one.with(piece)));
    };
  }

  private static Stream<Rule> rules(AllowRule rule, List<String> ipv4, List<String> ipv6) {
    var protocol = rule.protocol().orElse("tcp").toUpperCase(Locale.ROOT);
    return rule.port().map(RulePieces::ports).orElse(List.of("")).stream()
        .map(ports -> new Rule("allow", protocol, ports, ipv4, ipv6));
  }
}
