package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.lct.sandbox.json.Json;

/// JSON Schemas of what a condition lets through, found by trying one value of each type.
final class Schemas {
  private static final Map<String, JsonNode> VALUES = values();

  private Schemas() {}

  /// The schema of a field whose value passes this condition, or is null.
  static ObjectNode of(Predicate<JsonNode> type) {
    var schema = Json.object();
    var types = schema.putArray("type");
    VALUES.forEach((name, value) -> {
      if (type.test(value)) {
        types.add(name);
      }
    });
    if (type.test(Json.array())) {
      types.add("array");
      addItems(schema, type);
    }
    types.add("null");
    return schema;
  }

  private static void addItems(ObjectNode schema, Predicate<JsonNode> list) {
    var types = Json.array();
    VALUES.forEach((name, value) -> {
      if (list.test(Json.array().add(value))) {
        types.add(name);
      }
    });
    if (types.size() < VALUES.size()) {
      schema.putObject("items").set("type", types.size() == 1 ? types.get(0) : types);
    }
  }

  private static Map<String, JsonNode> values() {
    var values = new LinkedHashMap<String, JsonNode>();
    values.put("string", TextNode.valueOf("x"));
    values.put("integer", LongNode.valueOf(1));
    values.put("number", DoubleNode.valueOf(1.5));
    values.put("boolean", BooleanNode.TRUE);
    values.put("object", Json.object());
    return values;
  }
}
