package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import org.lct.planfile.Shape.Mapping;

/// The JSON Schema of plan files, made from the same table that [PlanReader] checks by.
///
/// It accepts what the reader accepts, with two differences that a schema cannot express: the reader wants
/// numbers in plain digits and `yes` and `no` without quotes.
public final class PlanSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlanSchema() {}

  /// The schema, draft 2020-12.
  public static JsonNode json() {
    var schema = JSON.objectNode();
    schema.put("$schema", DIALECT);
    schema.put("title", "Linode Cluster Toolkit cluster plan");
    schema.setAll(mapping(PlanShapes.CLUSTER));
    var definitions = schema.putObject("$defs");
    PlanShapes.mappings().stream().filter(mapping -> !mapping.equals(PlanShapes.CLUSTER))
        .forEach(mapping -> definitions.set(id(mapping), mapping(mapping)));
    return schema;
  }

  private static String id(Mapping mapping) {
    return mapping.name().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static ObjectNode mapping(Mapping mapping) {
    var schema = type("object");
    var properties = schema.putObject("properties");
    var required = JSON.arrayNode();
    for (var key : mapping.keys()) {
      properties.set(key.name(), property(key, key.meaning()));
      key.oldName()
          .ifPresent(old -> properties.set(old, property(key, "Old name of `%s`.".formatted(key.name()))));
      if (key.required())
        required.add(key.name());
    }
    schema.put("additionalProperties", false);
    if (!required.isEmpty())
      schema.set("required", required);
    var conflicts = conflicts(mapping);
    if (!conflicts.isEmpty())
      schema.set("allOf", conflicts);
    return schema;
  }

  /// A key without a value counts as absent, so only required keys refuse null.
  private static ObjectNode property(PlanKey key, String meaning) {
    var shape = shape(key.shape());
    return (key.required() ? shape : nullable(shape)).put("description", meaning);
  }

  private static ObjectNode nullable(ObjectNode schema) {
    return anyOf(schema, type("null"));
  }

  private static ArrayNode conflicts(Mapping mapping) {
    var all = JSON.arrayNode();
    for (var key : mapping.keys())
      key.oldName().ifPresent(old -> all.addObject().set("not", JSON.objectNode().<ObjectNode>set("allOf",
          JSON.arrayNode().add(given(key.name())).add(given(old)))));
    if (mapping.form() == Mapping.Form.EXACTLY_ONE) {
      var choices = all.addObject().putArray("oneOf");
      mapping.names().forEach(name -> choices.add(given(name)));
    }
    return all;
  }

  private static ObjectNode given(String name) {
    var schema = JSON.objectNode();
    schema.putArray("required").add(name);
    schema.putObject("properties").putObject(name).putObject("not").put("type", "null");
    return schema;
  }

  private static ObjectNode shape(Shape shape) {
    return switch (shape) {
      case Mapping mapping -> JSON.objectNode().put("$ref", "#/$defs/" + id(mapping));
      case Shape.Dictionary dictionary -> dictionary(dictionary);
      case Shape.Sequence(Shape element) -> type("array").set("items", shape(element));
      case Shape.Text text -> text(text);
      case Shape.Secret _ -> type("string").put("pattern", whole(Shape.Secret.FORM.pattern()));
      case Shape.Tagged tagged -> type("string").put("pattern", whole(tagged.form().pattern()));
      case Shape.Whole(int least, int most) -> type("integer").put("minimum", least).put("maximum", most);
      case Shape.Amount(int most) -> type("number").put("minimum", 0).put("maximum", most);
      case Shape.Flag _ -> anyOf(type("boolean"), words(Flags.wordsOf2017()));
      case Shape.Choice(var words) -> words(words);
      case Shape.Shorthand(Shape brief, Shape full, var _) -> anyOf(shape(full), shape(brief));
    };
  }

  private static ObjectNode dictionary(Shape.Dictionary dictionary) {
    var schema = type("object");
    schema.putObject("propertyNames").put("pattern", whole(dictionary.names().pattern()));
    schema.set("additionalProperties", nullable(shape(dictionary.values())));
    return schema;
  }

  private static ObjectNode text(Shape.Text text) {
    var string = type("string").put("pattern", whole(text.form().pattern())).put("maxLength", text.longest());
    return switch (text.bare()) {
      case Shape.Text.Bare.None _ -> string;
      case Shape.Text.Bare.Any _ -> string.set("type", names("string", "number", "boolean"));
      case Shape.Text.Bare.Booleans _ -> string.set("type", names("string", "boolean"));
      case Shape.Text.Bare.Whole(int least, int most) -> anyOf(string, shape(new Shape.Whole(least, most)));
    };
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }

  private static ObjectNode words(Collection<String> words) {
    var schema = JSON.objectNode();
    words.forEach(schema.putArray("enum")::add);
    return schema;
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode anyOf(ObjectNode first, ObjectNode second) {
    return JSON.objectNode().set("anyOf", JSON.arrayNode().add(first).add(second));
  }

  private static ArrayNode names(String... names) {
    var array = JSON.arrayNode();
    for (var name : names)
      array.add(name);
    return array;
  }
}
