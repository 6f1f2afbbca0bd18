package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;

/// A field that a request may carry: its name, its JSON type and what its value must satisfy.
///
/// An explicit null always passes, as at Linode, and means the same as leaving the field out.
public final class Field {
  private final String name;
  private final String typeReason;
  private final Predicate<JsonNode> type;
  private final List<Check> checks;
  private final boolean required;
  private final @Nullable Fields fields;

  private Field(String name, String typeReason, Predicate<JsonNode> type, List<Check> checks,
      boolean required,
      @Nullable Fields fields) {
    this.name = name;
    this.typeReason = typeReason;
    this.type = type;
    this.checks = checks;
    this.required = required;
    this.fields = fields;
  }

  /// @param says what a JSON Schema can say of it
  private record Check(Predicate<JsonNode> holds, String reason, ObjectNode says) {}

  /// A text.
  public static Field text(String name) {
    return new Field(name, "Must be a string", JsonNode::isTextual, List.of(), false, null);
  }

  /// A whole number.
  public static Field number(String name) {
    return new Field(name, "Must be an integer", node -> node.isIntegralNumber() && node.canConvertToLong(),
        List.of(), false, null);
  }

  /// True or false.
  public static Field flag(String name) {
    return new Field(name, "Must be a boolean", JsonNode::isBoolean, List.of(), false, null);
  }

  /// A list of texts.
  public static Field texts(String name) {
    return new Field(name, "Must be a list of strings", node -> all(node, JsonNode::isTextual), List.of(),
        false, null);
  }

  /// A list of whole numbers.
  public static Field numbers(String name) {
    return new Field(name, "Must be a list of integers", node -> all(node, JsonNode::isIntegralNumber),
        List.of(),
        false, null);
  }

  /// An object with these fields.
  public static Field object(String name, Fields fields) {
    return new Field(name, "Must be an object", JsonNode::isObject, List.of(), false, fields);
  }

  /// An object about whose fields nothing is said.
  public static Field object(String name) {
    return new Field(name, "Must be an object", JsonNode::isObject, List.of(), false, null);
  }

  /// A list of objects with these fields.
  public static Field objects(String name, Fields fields) {
    return new Field(name, "Must be a list of objects", node -> all(node, JsonNode::isObject), List.of(),
        false, fields);
  }

  /// The same field, which must be there.
  public Field required() {
    return new Field(name, typeReason, type, checks, true, fields);
  }

  /// The same field, whose text must fit the expression wholly.
  public Field matching(String expression, String reason) {
    var pattern = Pattern.compile(expression);
    return checked(node -> pattern.matcher(node.textValue()).matches(), reason,
        Json.object().put("pattern", "^(?:" + expression + ")$"));
  }

  /// The same field, whose text must have so many characters.
  public Field length(int least, int most) {
    return length(least, most, "Length must be %d-%d characters".formatted(least, most));
  }

  /// The same field, whose text must have so many characters, refused for this reason.
  public Field length(int least, int most, String reason) {
    return checked(node -> {
      var length = node.textValue().codePointCount(0, node.textValue().length());
      return length >= least && length <= most;
    }, reason, Json.object().put("minLength", least).put("maxLength", most));
  }

  /// The same field, whose number must lie within these bounds.
  public Field range(long least, long most) {
    return checked(node -> node.longValue() >= least && node.longValue() <= most,
        "Must be %d-%d".formatted(least, most),
        Json.object().put("minimum", least).put("maximum", most));
  }

  /// The same field, whose text must be one of these.
  public Field oneOf(String... values) {
    var allowed = List.of(values);
    return checked(node -> allowed.contains(node.textValue()), "Must be one of " + String.join(", ", values),
        Json.object().set("enum", Json.texts(allowed).addNull()));
  }

  /// The same field with a further condition.
  public Field checked(Predicate<JsonNode> holds, String reason) {
    return checked(holds, reason, Json.object());
  }

  private Field checked(Predicate<JsonNode> holds, String reason, ObjectNode says) {
    return new Field(name, typeReason, type,
        Stream.concat(checks.stream(), Stream.of(new Check(holds, reason, says))).toList(), required, fields);
  }

  /// Whether it must be there.
  boolean isRequired() { return required; }

  /// What may be said of its value in a JSON Schema. Of several expressions that a text must fit, each has its place in
  /// `allOf`.
  ObjectNode schema() {
    var schema = Schemas.of(type);
    for (var check : checks) {
      var part = check.says.propertyStream().anyMatch(fact -> schema.has(fact.getKey()))
          ? schema.withArray("allOf").addObject()
          : schema;
      part.setAll(check.says);
    }
    if (fields != null) {
      var inner = fields.schema();
      if (schema.has("items")) {
        schema.set("items", inner);
      } else {
        inner.remove("type");
        schema.setAll(inner);
      }
    }
    return schema;
  }

  String name() {
    return name;
  }

  /// Whether the value is of the right type and satisfies everything; notes why not.
  ///
  /// @param path the field's name in problems
  /// @param value null when the field was left out
  boolean accepts(@Nullable JsonNode value, String path, Problems problems) {
    if (value == null || value.isNull()) {
      problems.require(!required, name + " is required", path);
      return !required;
    }
    var reasons = reasons(value);
    reasons.forEach(reason -> problems.add(reason, path));
    return reasons.isEmpty() && acceptsInside(value, path, problems);
  }

  private List<String> reasons(JsonNode value) {
    if (!type.test(value)) {
      return List.of(typeReason);
    }
    return checks.stream().filter(check -> !check.holds.test(value)).map(Check::reason).limit(1).toList();
  }

  private boolean acceptsInside(JsonNode value, String path, Problems problems) {
    if (fields == null) {
      return true;
    }
    if (value.isObject()) {
      return fields.accept(value, path + ".", problems);
    }
    var accepted = new ArrayList<Boolean>();
    for (var i = 0; i < value.size(); i++) {
      accepted.add(fields.accept(value.get(i), "%s[%d].".formatted(path, i), problems));
    }
    return !accepted.contains(false);
  }

  private static boolean all(JsonNode list, Predicate<JsonNode> item) {
    return list.isArray() && list.valueStream().allMatch(item);
  }
}
