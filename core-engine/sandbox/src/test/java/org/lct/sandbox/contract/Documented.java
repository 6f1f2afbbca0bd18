package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An operation that a document has.
///
/// @param path as the document has it: `/volumes/{volumeId}`
/// @param filterable the fields by which a collection can be filtered, nested ones with dots; empty for anything else
public record Documented(String method, String path, Set<String> filterable) {
  private static final String ELEMENT = "data.";

  static Documented of(Operation operation) {
    var words = operation.name().split(" ", 2);
    var schema = operation.content().at("/responses/200/content/application~1json/schema");
    var fields = words[0].equals("GET") ? filterable(schema, "") : Stream.<String>empty();
    return new Documented(words[0], words[1], fields.filter(field -> field.startsWith(ELEMENT))
        .map(field -> field.substring(ELEMENT.length())).collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> filterable(JsonNode schema, String prefix) {
    var alternatives = Stream.of("allOf", "anyOf", "oneOf").flatMap(key -> schema.path(key).valueStream());
    var properties = schema.path("properties").propertyStream().flatMap(property -> {
      var name = prefix + property.getKey();
      var itself = property.getValue().path("x-linode-filterable").asBoolean() ? List.of(name)
          : List.<String>of();
      return Stream.concat(itself.stream(), filterable(property.getValue(), name + "."));
    });
    return Stream.of(alternatives.flatMap(part -> filterable(part, prefix)), properties,
        schema.has("items") ? filterable(schema.path("items"), prefix) : Stream.<String>empty())
        .flatMap(fields -> fields);
  }
}
