package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.lct.planfile.Shape.Dictionary;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Sequence;
import org.lct.planfile.Shape.Shorthand;

/// What of a tree with errors can still be bound: everything but the values that are wrong and the mappings that miss
/// a key they must have.
final class Understood {
  private Understood() {}

  /// The part of a cluster plan's tree that can be bound; empty if nothing of it can.
  static Optional<JsonNode> of(JsonNode tree) {
    return usable(tree, PlanShapes.CLUSTER);
  }

  private static Optional<JsonNode> usable(JsonNode tree, Shape shape) {
    if (tree.isNull())
      return Optional.empty();
    return switch (shape) {
      case Shorthand(var _, Shape full, var _) -> usable(tree, full);
      case Mapping mapping -> mapping(tree, mapping);
      case Sequence(Shape element) -> Optional.of(sequence(tree, element));
      case Dictionary _ -> Optional.of(dictionary(tree));
      default -> Optional.of(tree);
    };
  }

  private static Optional<JsonNode> mapping(JsonNode tree, Mapping shape) {
    var kept = JsonNodeFactory.instance.objectNode();
    for (var key : shape.keys()) {
      var value = Optional.ofNullable(tree.get(key.name())).flatMap(given -> usable(given, key.shape()));
      if (value.isEmpty() && key.required())
        return Optional.empty();
      value.ifPresent(usable -> kept.set(key.name(), usable));
    }
    boolean whole = shape.form() == Mapping.Form.FREE || kept.size() == 1;
    return whole ? Optional.of(kept) : Optional.empty();
  }

  private static JsonNode sequence(JsonNode tree, Shape element) {
    var kept = JsonNodeFactory.instance.arrayNode();
    tree.forEach(item -> usable(item, element).ifPresent(kept::add));
    return kept;
  }

  private static JsonNode dictionary(JsonNode tree) {
    var kept = JsonNodeFactory.instance.objectNode();
    tree.properties().stream().filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> kept.set(entry.getKey(), entry.getValue()));
    return kept;
  }
}
