package org.lct.sandbox.stackscript;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.sandbox.json.Json;

/// A user-defined field: a question that a StackScript asks by a tag `<UDF name="…" label="…" …/>` in its text.
record DefinedField(Map<String, String> attributes) {
  private static final Pattern TAG = Pattern.compile("<UDF\\s([^<>]*?)/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  /// The fields that a script defines, in their order.
  static List<DefinedField> of(String script) {
    return TAG.matcher(script).results().map(tag -> parsed(tag.group(1)))
        .filter(field -> !field.name().isEmpty())
        .toList();
  }

  private static DefinedField parsed(String text) {
    var attributes = new HashMap<String, String>();
    ATTRIBUTE.matcher(text).results().forEach(match -> attributes.put(match.group(1).toLowerCase(Locale.ROOT),
        match.group(2) == null ? match.group(3) : match.group(2)));
    return new DefinedField(Map.copyOf(attributes));
  }

  String name() {
    return attributes.getOrDefault("name", "");
  }

  /// Whether a deployment must answer it.
  boolean required() {
    return !attributes.containsKey("default");
  }

  /// Whether this answer is among those allowed.
  boolean allows(String answer) {
    var one = choices("oneof");
    var many = choices("manyof");
    return one.map(allowed -> allowed.contains(answer)).orElse(true)
        && many.map(allowed -> allowed.containsAll(split(answer))).orElse(true);
  }

  private Optional<List<String>> choices(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).map(DefinedField::split);
  }

  private static List<String> split(String list) {
    return Stream.of(list.split(",", -1)).map(String::strip).toList();
  }

  ObjectNode view() {
    var json = Json.object().put("name", name()).put("label", attributes.getOrDefault("label", ""));
    Map.of("default", "default", "example", "example", "oneof", "oneOf", "manyof", "manyOf")
        .forEach((from, to) -> {
          if (attributes.containsKey(from)) {
            json.put(to, attributes.get(from));
          }
        });
    return json;
  }
}
