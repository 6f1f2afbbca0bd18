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
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private boolean open;

  private Fields() {}

  /// Whatever fields, unchecked: they are looked at elsewhere.
  public static Fields anything() {
    var all = new Fields();
    all.open = true;
    return all;
  }

  /// These fields, checked in this order.
  public static Fields of(Field... fields) {
    var all = new Fields();
    Stream.of(fields).forEach(field -> all.fields.put(field.name(), field));
    return all;
  }

  /// These fields and further ones.
  public Fields and(Field... more) {
    var all = of(Stream.concat(fields.values().stream(), Stream.of(more)).toArray(Field[]::new));
    all.ignored.addAll(ignored);
    return all;
  }

  /// These fields and further ones that may be sent, as they are part of the object, but have no effect.
  public Fields ignoring(String... names) {
    var all = of(fields.values().toArray(Field[]::new));
    all.ignored.addAll(ignored);
    all.ignored.addAll(List.of(names));
    return all;
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
