package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.json.Json;

/// The fields of a request that were given and are of the right type.
public final class Body {
  private final ObjectNode accepted;
  private final ObjectNode sent;

  Body(ObjectNode accepted, ObjectNode sent) {
    this.accepted = accepted;
    this.sent = sent;
  }

  /// Whether a usable value was given.
  public boolean has(String name) {
    return accepted.has(name);
  }

  /// Whether an explicit null was sent.
  public boolean isNull(String name) {
    return sent.path(name).isNull();
  }

  /// The text given.
  public Optional<String> text(String name) {
    return Optional.ofNullable(accepted.get(name)).map(JsonNode::textValue);
  }

  /// The number given.
  public Optional<Long> number(String name) {
    return Optional.ofNullable(accepted.get(name)).map(JsonNode::longValue);
  }

  /// The truth value given, or else this one.
  public boolean flag(String name, boolean otherwise) {
    return accepted.path(name).asBoolean(otherwise);
  }

  /// The list of texts given.
  public Optional<List<String>> texts(String name) {
    return Optional.ofNullable(accepted.get(name))
        .map(list -> list.valueStream().map(JsonNode::textValue).toList());
  }

  /// The list of numbers given.
  public Optional<List<Long>> numbers(String name) {
    return Optional.ofNullable(accepted.get(name))
        .map(list -> list.valueStream().map(JsonNode::longValue).toList());
  }

  /// The object given, else an empty one.
  public ObjectNode object(String name) {
    return accepted.get(name) instanceof ObjectNode object ? object : Json.object();
  }

  /// Puts what an object says in the place of what was: an explicit null in it says nothing.
  ///
  /// @param was what is changed
  public static void change(ObjectNode was, JsonNode object) {
    object.properties().stream().filter(field -> !field.getValue().isNull())
        .forEach(field -> was.set(field.getKey(), field.getValue()));
  }

  /// The objects of a list given.
  public List<ObjectNode> objects(String name) {
    return accepted.path(name).valueStream().map(ObjectNode.class::cast).toList();
  }

  /// Everything given; not to be changed.
  public ObjectNode all() {
    return accepted;
  }
}
