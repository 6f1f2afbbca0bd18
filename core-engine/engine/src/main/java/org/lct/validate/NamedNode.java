package org.lct.validate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredLinode.NodeNames;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.PlanPath;

/// A name that a pattern of the plan gives a node.
///
/// @param key of the pattern: `nodenames`, `hostnames`, `publicfqdn` or `privatefqdn`
/// @param pattern where the pattern stands
record NamedNode(DesiredLinode linode, String key, String name, PlanPath pattern) {
  private static final Pattern UNFILLED = Pattern.compile("\\{[^{}]*\\}");

  /// Every name of every node that comes from a pattern, in the order of the nodes. Names with a placeholder
  /// that nobody knows are left out.
  static Stream<NamedNode> each(ExpansionDraft draft) {
    var places = new HashMap<String, Map<String, PlanPath>>();
    draft.resolved().regions().forEach(region -> region.nodePlans()
        .forEach(nodes -> places.putIfAbsent(region.id() + "/" + nodes.name(), patterns(nodes))));
    return draft.expansion().each(DesiredLinode.class).flatMap(
        linode -> named(linode, places.getOrDefault(linode.region() + "/" + linode.nodePlan(), Map.of())))
        .filter(named -> named.name().indexOf('{') < 0 || !UNFILLED.matcher(named.name()).find());
  }

  private static Map<String, PlanPath> patterns(ResolvedNodePlan nodes) {
    var places = new LinkedHashMap<String, PlanPath>();
    nodes.plan().namePatterns()
        .forEach(pattern -> places.put(pattern.key(), nodes.written().pathOf(pattern.key(),
            layer -> layer.namePatterns().stream().anyMatch(other -> other.key().equals(pattern.key())))));
    return places;
  }

  private static Stream<NamedNode> named(DesiredLinode linode, Map<String, PlanPath> patterns) {
    return patterns.entrySet().stream().flatMap(pattern -> name(linode.names(), pattern.getKey())
        .map(name -> new NamedNode(linode, pattern.getKey(), name, pattern.getValue())).stream());
  }

  private static Optional<String> name(NodeNames names, String key) {
    return switch (key) {
      case "nodenames" -> Optional.of(names.node());
      case "hostnames" -> names.host();
      case "publicfqdn" -> names.publicFqdn();
      default -> names.privateFqdn();
    };
  }

  /// Whether it is a name for the whole world, not only for a region.
  boolean isFullyQualified() { return key.endsWith("fqdn"); }
}
