package org.lct.expand;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode.NodeNames;
import org.lct.plan.NamePattern;
import org.lct.plan.NamePattern.Placeholder;
import org.lct.plan.NodePlan;
import org.lct.plan.PlanPath;

/// The name patterns of a node plan in one region.
///
/// @param patterns by the plan's key
/// @param counters the key of every counter the patterns use, by its placeholder
record NamePatterns(Map<String, NamePattern> patterns, Map<String, String> counters) {
  /// The patterns of `nodes`; `problems` takes the placeholders nobody knows.
  static NamePatterns of(ResolvedRegion region, ResolvedNodePlan nodes, Set<String> globalCounters,
      Consumer<Diagnostic> problems) {
    var patterns = new TreeMap<String, NamePattern>();
    var counters = new TreeMap<String, String>();
    var scope = scope(region, globalCounters);
    for (var pattern : nodes.plan().namePatterns()) {
      patterns.put(pattern.key(), pattern);
      for (var placeholder : pattern.placeholders()) {
        if (scope.containsKey(placeholder.name()))
          counters.put(placeholder.name(), scope.get(placeholder.name()));
        else if (!NamePattern.BUILT_IN.contains(placeholder.name()))
          problems.accept(unknown(placeholder, path(nodes.written(), pattern.key()), scope.keySet()));
      }
    }
    return new NamePatterns(patterns, counters);
  }

  private static Map<String, String> scope(ResolvedRegion region, Set<String> globalCounters) {
    var scope = new TreeMap<String, String>();
    globalCounters.forEach(counter -> scope.put(counter, counter));
    region.counters().forEach(counter -> scope.put(counter, region.id() + "/" + counter));
    return scope;
  }

  private static PlanPath path(Layered<NodePlan> written, String key) {
    return written.pathOf(key,
        nodes -> nodes.namePatterns().stream().anyMatch(pattern -> pattern.key().equals(key)));
  }

  private static Diagnostic unknown(Placeholder placeholder, PlanPath at, Collection<String> counters) {
    var known = Stream.concat(counters.stream(), NamePattern.BUILT_IN.stream()).toList();
    return Diagnostic.error("unknown-counter", Subject.within(at, placeholder.start(), placeholder.end()),
        "There is no counter `%s`".formatted(placeholder.name()),
        "Declare it under `counters`, or use one that is.").didYouMean(placeholder.name(), known);
  }

  /// The names of one node, with `numbers` by counter key.
  NodeNames fill(String cluster, NodeSlot slot, Map<String, Integer> numbers) {
    return new NodeNames(
        name("nodenames", cluster, slot, numbers)
            .orElseGet(() -> slot.group().nodes().name() + "-" + slot.index()),
        name("hostnames", cluster, slot, numbers), name("publicfqdn", cluster, slot, numbers),
        name("privatefqdn", cluster, slot, numbers));
  }

  private Optional<String> name(String key, String cluster, NodeSlot slot, Map<String, Integer> numbers) {
    return Optional.ofNullable(patterns.get(key))
        .map(pattern -> pattern.fill(placeholder -> value(placeholder, cluster, slot, numbers)));
  }

  private String value(String placeholder, String cluster, NodeSlot slot, Map<String, Integer> numbers) {
    var counter = counters.get(placeholder);
    if (counter != null)
      return String.valueOf(numbers.get(counter));
    return builtIn(placeholder, cluster, slot.group().region().id(), slot.group().nodes().name(),
        slot.index());
  }

  private static String builtIn(String placeholder, String cluster, String region, String nodePlan,
      int index) {
    return switch (placeholder) {
      case "index" -> Integer.toString(index);
      case "region" -> region;
      case "nodeplan" -> nodePlan;
      case "cluster" -> cluster;
      default -> "{" + placeholder + "}";
    };
  }

  /// The numbers by counter key that a node got, if its public name is one of `names`.
  Optional<Map<String, Integer>> numbers(String cluster, DesiredLinode node, Collection<String> names) {
    return Optional.ofNullable(patterns.getOrDefault("publicfqdn", patterns.get("hostnames")))
        .flatMap(pattern -> names.stream()
            .map(name -> pattern.numbers(name, placeholder -> counters.containsKey(placeholder)
                ? Optional.empty()
                : Optional.of(builtIn(placeholder, cluster, node.region(), node.nodePlan(), node.index()))))
            .flatMap(Optional::stream).findFirst())
        .map(this::byKey);
  }

  private Map<String, Integer> byKey(Map<String, Integer> byPlaceholder) {
    var numbers = new TreeMap<String, Integer>();
    byPlaceholder.forEach((placeholder, number) -> numbers.put(counters.get(placeholder), number));
    return numbers;
  }

  /// The keys of the counters every node takes a number from.
  List<String> counterKeys() {
    return List.copyOf(counters.values());
  }
}
