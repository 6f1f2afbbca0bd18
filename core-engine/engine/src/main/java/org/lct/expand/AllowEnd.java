package org.lct.expand;

import org.lct.plan.SecurityPlan.AllowRule;

/// One end of a connection that a plan allows.
public sealed interface AllowEnd {
  /// Whoever there is.
  record Everybody() implements AllowEnd {}

  /// The NodeBalancers of the plan.
  record Balancers() implements AllowEnd {}

  /// A range of addresses.
  record Range(Cidr range) implements AllowEnd {}

  /// The nodes of the node plans with this name or tag.
  record Nodes(String selector) implements AllowEnd {}

  /// What a text means.
  static AllowEnd of(String text) {
    return switch (text) {
      case "any" -> new Everybody();
      case "nodebalancer" -> new Balancers();
      default -> Cidr.parse(text).<AllowEnd>map(Range::new).orElseGet(() -> new Nodes(text));
    };
  }

  /// Whether a rule is about what comes in at nodes: those it names, or all if it names none at either end.
  static boolean isInbound(AllowRule rule) {
    return opens(of(rule.to()), of(rule.from()));
  }

  /// Whether a rule is about what goes out from nodes: those it names, or all if it names none at either end.
  static boolean isOutbound(AllowRule rule) {
    return opens(of(rule.from()), of(rule.to()));
  }

  /// Whether a rule speaks of addresses that are known only when something is made.
  static boolean isOfThingsToCome(AllowRule rule) {
    var to = of(rule.to());
    return to instanceof Balancers || (to instanceof Nodes && of(rule.from()) instanceof Nodes);
  }

  private static boolean opens(AllowEnd here, AllowEnd there) {
    return here instanceof Nodes || (here instanceof Everybody && !(there instanceof Nodes));
  }
}
