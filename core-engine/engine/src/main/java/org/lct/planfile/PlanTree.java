package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lct.plan.ClusterPlan;

/// A plan, or a part of one, as a tree of its keys, absent ones left out, for copying and comparing parts of it.
public final class PlanTree {
  private PlanTree() {}

  /// The tree of a plan; its paths are those of [org.lct.plan.PlanPath].
  public static ObjectNode of(ClusterPlan plan) {
    return PlanBinding.tree(plan);
  }

  /// The tree of a part of a plan that is written as a mapping.
  public static ObjectNode ofPart(Record part) {
    return PlanBinding.tree(part);
  }

  /// A value in one line, for showing it; private keys in it are hidden.
  public static String shown(JsonNode value) {
    return Secrets.hideKeys(words(value)).lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String words(JsonNode value) {
    if (value.isObject())
      return joined(value.properties().stream()
          .map(entry -> entry.getKey() + ": " + inner(entry.getValue())));
    return value.isArray() ? joined(items(value)) : scalar(value);
  }

  private static Stream<String> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(PlanTree::inner);
  }

  private static String inner(JsonNode value) {
    if (value.isObject())
      return "{" + words(value) + "}";
    return value.isArray() ? "[" + words(value) + "]" : scalar(value);
  }

  private static String scalar(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining(", "));
  }
}
