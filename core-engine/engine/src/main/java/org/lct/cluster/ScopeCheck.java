package org.lct.cluster;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lct.cloud.TokenScopes;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode;
import org.lct.expand.Expansion;
import org.lct.plan.ResourceKind;

/// Whether a token may do what a plan needs. A pure function.
final class ScopeCheck {
  private ScopeCheck() {}

  /// That scopes are missing, all of them at once.
  ///
  /// @param write whether the plan is to be carried out, not only compared
  static Optional<Diagnostic> missing(TokenScopes token, Expansion expansion, boolean write) {
    var missing = needed(expansion, write).entrySet().stream()
        .filter(need -> !token.allow(need.getKey(), need.getValue()))
        .map(need -> need.getKey() + (need.getValue() ? ":read_write" : ":read_only"))
        .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.error("scopes-missing", Subject.whole(),
            "The token lacks the scopes " + missing,
            "Make a token that has them, and store it with the account: `linodetool account add`."));
  }

  /// Scopes as Linode's documentation names them, and whether the plan changes what they are about. Whatever is there
  /// is read whether the plan has it or not.
  private static SortedMap<String, Boolean> needed(Expansion expansion, boolean write) {
    var needed = new TreeMap<String, Boolean>();
    for (var scope : List.of("linodes", "volumes", "nodebalancers", "firewall"))
      needed.put(scope, false);
    expansion.resources().forEach(resource -> needed.put(scope(resource.kind()), write));
    // Who has which address in VPCs is a listing of its own.
    if (needed.containsKey("vpc"))
      needed.putIfAbsent("ips", false);
    if (expansion.each(DesiredLinode.class).anyMatch(node -> node.reverse().isPresent()))
      needed.put("ips", write);
    if (write) {
      // What is under way is told by events, which tags there are by the account.
      needed.put("events", false);
      needed.put("account", false);
    }
    if (expansion.steps().stream().anyMatch(step -> step.step().kind().equals("stackscript")))
      needed.putIfAbsent("stackscripts", false);
    return needed;
  }

  private static String scope(ResourceKind kind) {
    return switch (kind) {
      case LINODE, DISK, CONFIG, PLACEMENT_GROUP -> "linodes";
      case VOLUME -> "volumes";
      case NODEBALANCER, NODEBALANCER_CONFIG, NODEBALANCER_NODE -> "nodebalancers";
      case FIREWALL -> "firewall";
      case DOMAIN, DOMAIN_RECORD -> "domains";
      case STACKSCRIPT -> "stackscripts";
      case VPC, SUBNET -> "vpc";
      case RESERVED_IP -> "ips";
    };
  }
}
