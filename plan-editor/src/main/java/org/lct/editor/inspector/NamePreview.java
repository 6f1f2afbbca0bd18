package org.lct.editor.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.expand.CounterValues;
import org.lct.expand.Expansion;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NamePattern;
import org.lct.plan.ResourceAddress;

/// The names that a pattern yields for the nodes of a node plan in one region, while it is typed.
///
/// @param plan in which the node plan stands
record NamePreview(CheckedPlan plan, Nodes nodes) {
  private static final int MOST = 3;

  /// "web-1, web-2, … web-20"; or which placeholder nobody knows.
  Remark of(String pattern) {
    var typed = new NamePattern("nodenames", pattern);
    var unknown = typed.placeholders().stream().map(NamePattern.Placeholder::name)
        .filter(name -> !NamePattern.BUILT_IN.contains(name) && counter(name).isEmpty()).findFirst();
    if (unknown.isPresent())
      return Remark.problem(Texts.of("inspector.pattern.unknown", unknown.get()));
    return Remark.help(names(typed, pattern));
  }

  private String names(NamePattern typed, String pattern) {
    int count = nodes.nodes().count();
    if (pattern.isEmpty() || count == 0)
      return "";
    if (count <= MOST)
      return String.join(", ", names(typed, 1, count));
    return Texts.of("inspector.pattern.many", String.join(", ", names(typed, 1, 2)),
        names(typed, count, count).getFirst());
  }

  private List<String> names(NamePattern pattern, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(index -> pattern.fill(name -> value(name, index)))
        .toList();
  }

  private String value(String placeholder, int index) {
    return switch (placeholder) {
      case "index" -> Integer.toString(index);
      case "region" -> nodes.region().id();
      case "nodeplan" -> nodes.name();
      case "cluster" -> plan.diagram().title();
      default -> counter(placeholder).map(key -> Integer.toString(number(key, index))).orElse("");
    };
  }

  /// The key of a counter: that of the region, else that of the cluster.
  private Optional<String> counter(String name) {
    if (nodes.region().counters().contains(name))
      return Optional.of(nodes.region().id() + "/" + name);
    return plan.file().draft().map(ClusterPlan::counters).filter(names -> names.contains(name))
        .map(_ -> name);
  }

  /// The number a node has, or would take after all that are given.
  private int number(String counter, int index) {
    var values = plan.expansion().map(Expansion::counters).orElse(CounterValues.NONE);
    var address = new ResourceAddress(nodes.region().id() + "/" + nodes.name() + "[" + index + "]");
    return Optional.ofNullable(values.given().getOrDefault(address, Map.of()).get(counter))
        .orElseGet(() -> values.last().getOrDefault(counter, 0) + index);
  }
}
