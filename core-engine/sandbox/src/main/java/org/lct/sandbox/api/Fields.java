package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.sandbox.json.Json;

/// The fields that a request, or an object within one, may carry. Any other is refused unless it is null.
public final class Fields {
  private final Map<String, Field> fields;
  private final Set<String> ignored;
  private final boolean open;

  private Fields(Stream<Field> fields, Set<String> ignored, boolean open) {
    this.fields = new LinkedHashMap<>();
    fields.forEach(field -> this.fields.put(field.name(), field));
    this.ignored = Set.copyOf(ignored);
    this.open = open;
  }

  /// Whatever fields, unchecked: they are looked at elsewhere.
  public static Fields anything() {
    return new Fields(Stream.empty(), Set.of(), true);
  }

  /// These fields, checked in this order.
  public static Fields of(Field... fields) {
    return new Fields(Stream.of(fields), Set.of(), false);
  }

  /// These fields and further ones; one with the name of an earlier one takes its place.
  public Fields and(Field... more) {
    return new Fields(Stream.concat(fields.values().stream(), Stream.of(more)), ignored, open);
  }

  /// These fields and further ones that may be sent, as they are part of the object, but have no effect.
  public Fields ignoring(String... names) {
    var all = new HashSet<>(ignored);
    all.addAll(List.of(names));
    return new Fields(fields.values().stream(), all, open);
  }

  /// Reads an object, noting everything that is wrong with it. What is wrong is left out of the result, as are nulls.
  public Body read(ObjectNode json, Problems problems) {
    return read(json, "", problems);
  }

  /// Reads an object that is part of a request.
  ///
  /// @param prefix of the fields' names in problems: `configs[0].`
  public Body read(ObjectNode json, String prefix, Problems problems) {
    var accepted = Json.object();
    eachAccepted(json, prefix, problems, accepted);
    return new Body(accepted, json);
  }

  /// Reads the body of a call and refuses the call at once for whatever is wrong with it.
  public Body read(Call call) {
    var problems = new Problems();
    var body = read(call.body(), problems);
    problems.refuseIfAny();
    return body;
  }

  /// The object with these fields as a JSON Schema.
  public ObjectNode schema() {
    var schema = Json.object().put("type", "object");
    var properties = schema.putObject("properties");
    fields.values().forEach(field -> properties.set(field.name(), field.schema()));
    ignored.stream().sorted().filter(name -> !fields.containsKey(name))
        .forEach(name -> properties.putObject(name).put("description", "Has no effect."));
    var required = Json.texts(fields.values().stream().filter(Field::isRequired).map(Field::name).toList());
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return open ? schema : schema.put("additionalProperties", false);
  }

  boolean accept(JsonNode json, String prefix, Problems problems) {
    return eachAccepted(json, prefix, problems, Json.object());
  }

  private boolean eachAccepted(JsonNode json, String prefix, Problems problems, ObjectNode accepted) {
    var good = true;
    for (var field : fields.values()) {
      var value = json.get(field.name());
      if (!field.accepts(value, prefix + field.name(), problems)) {
        good = false;
      } else if (value != null && !value.isNull()) {
        accepted.set(field.name(), value);
      }
    }
    for (var given : json.properties()) {
      if (!known(given.getKey()) && !given.getValue().isNull()) {
        problems.add("Unknown field", prefix + given.getKey());
        good = false;
      }
    }
    return good;
  }

  private boolean known(String name) {
    return open || fields.containsKey(name) || ignored.contains(name);
  }
}
