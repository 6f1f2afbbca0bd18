package org.lct.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.lct.sandbox.json.Json;

/// A request as a handler sees it.
///
/// @param parameters of the path, decoded
/// @param query decoded; the first value of each name
/// @param filter the header `X-Filter`, empty when absent
/// @param scopes what the token allows that came with it; only open routes are called without one
/// @param content the body
public record Call(Map<String, String> parameters, Map<String, String> query, String filter,
    Optional<Scopes> scopes, String content) {

  /// Whether a token came with it that has this scope.
  public boolean may(String scope) {
    return scopes.filter(own -> own.include(scope)).isPresent();
  }

  /// The number in the path.
  ///
  /// @throws Refusal 404 when it is no number: no such thing exists
  public long id(String parameter) {
    try {
      return Long.parseLong(text(parameter));
    } catch (NumberFormatException _) {
      throw Refusal.notFound();
    }
  }

  /// The text in the path.
  public String text(String parameter) {
    return Optional.ofNullable(parameters.get(parameter)).orElseThrow();
  }

  /// The body as an object; an absent body is an empty one.
  ///
  /// @throws Refusal 400 when it is not JSON, or not an object, or a text in it is no Unicode
  public ObjectNode body() {
    if (content.isBlank()) {
      return Json.object();
    }
    if (json() instanceof ObjectNode object && Json.isUnicode(object)) {
      return object;
    }
    throw Refusal.invalid("Invalid JSON");
  }

  private JsonNode json() {
    try {
      return Json.read(content);
    } catch (JsonProcessingException _) {
      throw Refusal.invalid("Invalid JSON");
    }
  }
}
