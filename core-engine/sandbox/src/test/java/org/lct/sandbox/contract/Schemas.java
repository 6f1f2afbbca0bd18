package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;

/// Makes a document's schemas judge as they are meant.
///
/// Parts of an `allOf` that each forbid all other fields are one object with the fields of all. And an answer has every
/// field that its schema has: the documents say so of few, but clients of typed languages rely on it, and recordings show
/// it.
final class Schemas {
  private static final Dialect LINODE = Dialect.builder(Dialects.getOpenApi30()).format(new LinodeDate())
      .build();
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(LINODE,
      registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true)
          .pathType(PathType.JSON_POINTER).build()));

  private Schemas() {}

  /// The schema, ready to judge.
  static Schema of(JsonNode schema) {
    var meant = schema.deepCopy();
    adapt(meant);
    return REGISTRY.getSchema(meant);
  }

  private static void adapt(JsonNode schema) {
    if (!(schema instanceof ObjectNode object)) {
      return;
    }
    if (object.remove("allOf") instanceof ArrayNode parts) {
      parts.forEach(part -> unite(object, part));
    }
    if (object.get("properties") instanceof ObjectNode properties) {
      object.set("required", required(properties));
      properties.forEach(Schemas::adapt);
    }
    adapt(object.path("items"));
    object.path("oneOf").forEach(Schemas::adapt);
    object.path("anyOf").forEach(Schemas::adapt);
  }

  private static void unite(ObjectNode whole, JsonNode part) {
    part.properties().forEach(entry -> {
      if (whole.get(entry.getKey()) instanceof ObjectNode there
          && entry.getValue() instanceof ObjectNode more) {
        there.setAll(more);
      } else {
        whole.set(entry.getKey(), entry.getValue());
      }
    });
  }

  private static ArrayNode required(ObjectNode properties) {
    var names = properties.arrayNode();
    properties.properties().stream().filter(property -> !property.getValue().path("writeOnly").asBoolean())
        .filter(property -> !property.getValue().path("deprecated").asBoolean())
        .forEach(property -> names.add(property.getKey()));
    return names;
  }
}
