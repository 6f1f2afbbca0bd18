package org.lct.editor.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.plan.PlanPath;

/// What a JSON Schema says of the places of a document.
///
/// @param schema a schema whose definitions are its own
record SchemaKeys(JsonNode schema) {
  /// The keys a mapping may have, each with what it means, in the schema's order.
  Map<String, String> keys(PlanPath path) {
    var keys = new LinkedHashMap<String, String>();
    shapes(path).forEach(shape -> shape.path("properties").properties().forEach(
        property -> keys.putIfAbsent(property.getKey(), property.getValue().path("description").asText())));
    return keys;
  }

  /// What the key at the end of a path means.
  Optional<String> meaning(PlanPath path) {
    return path.segments().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(keys(path.parent()).get(path.segments().getLast()));
  }

  /// The words a value may be, if it is one of few.
  List<String> words(PlanPath path) {
    return shapes(path).flatMap(shape -> Stream.concat(
        Stream.of("true", "false").filter(_ -> shape.path("type").asText().equals("boolean")),
        shape.path("enum").valueStream().map(JsonNode::asText))).distinct().toList();
  }

  private Stream<JsonNode> shapes(PlanPath path) {
    var here = alternatives(schema);
    for (var segment : path.segments())
      here = here.flatMap(shape -> inside(shape, segment)).flatMap(this::alternatives);
    return here;
  }

  private static Stream<JsonNode> inside(JsonNode shape, String segment) {
    if (shape.path("properties").has(segment))
      return Stream.of(shape.path("properties").path(segment));
    if (shape.has("items"))
      return segment.chars().allMatch(Character::isDigit) ? Stream.of(shape.path("items")) : Stream.empty();
    return shape.path("additionalProperties").isObject()
        ? Stream.of(shape.path("additionalProperties"))
        : Stream.empty();
  }

  private Stream<JsonNode> alternatives(JsonNode shape) {
    if (shape.has("$ref"))
      return alternatives(schema.at(shape.path("$ref").asText().substring(1)));
    return shape.has("anyOf") ? shape.path("anyOf").valueStream().flatMap(this::alternatives)
        : Stream.of(shape);
  }
}
