package org.lct.sandbox.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON as the metadata service writes it unless asked for JSON: a line for each value, `specs.vcpus: 1`, by name.
///
/// Nulls and empty lists have no line, a list has one for each element.
public final class PlainText {
  private PlainText() {}

  /// The lines of an object, each with its end.
  public static String of(JsonNode json) {
    return lines("", json).map(line -> line + "\n").collect(Collectors.joining());
  }

  private static Stream<String> lines(String name, JsonNode value) {
    if (value.isObject()) {
      var fields = new TreeMap<String, JsonNode>();
      value.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
      return fields.entrySet().stream().flatMap(
          field -> lines(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue()));
    }
    if (value.isArray()) {
      return value.valueStream().flatMap(element -> lines(name, element));
    }
    return value.isNull() ? Stream.empty() : Stream.of(name + ": " + value.asText());
  }
}
