package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/// How a filter compares JSON values: numbers by size, texts by their characters.
final class Values {
  private Values() {}

  /// Whether the value, or one element of it when it is a list, satisfies the condition.
  static boolean any(JsonNode value, Predicate<JsonNode> condition) {
    return value.isArray() ? value.valueStream().anyMatch(condition) : condition.test(value);
  }

  /// A thing is equal to its label: a profile is found by the VLANs of its interfaces (recorded).
  static boolean equal(JsonNode one, JsonNode other) {
    if (one.isObject() && other.isTextual()) {
      return equal(one.path("label"), other);
    }
    if (one.isMissingNode()) {
      return other.isNull();
    }
    return comparable(one, other) ? compare(one, other) == 0 : one.equals(other);
  }

  /// Whether one of the two can be greater than the other.
  static boolean comparable(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber()) || (one.isTextual() && other.isTextual())
        || (one.isBoolean() && other.isBoolean());
  }

  static boolean contains(JsonNode text, JsonNode part) {
    return text.isTextual() && text.textValue().contains(part.asText());
  }

  /// An order over all values: nothing, then truth values, numbers, texts.
  static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.canConvertToLong() && other.canConvertToLong() && one.isIntegralNumber()
          && other.isIntegralNumber()
              ? Long.compare(one.longValue(), other.longValue())
              : Double.compare(one.doubleValue(), other.doubleValue());
    }
    if (comparable(one, other)) {
      return one.asText().compareTo(other.asText());
    }
    return Integer.compare(rank(one), rank(other));
  }

  private static int rank(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> 1;
      case NUMBER -> 2;
      case STRING -> 3;
      case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> 0;
    };
  }
}
