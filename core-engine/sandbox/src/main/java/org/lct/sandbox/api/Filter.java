package org.lct.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lct.sandbox.json.Json;

/// The header `X-Filter`: which objects of a collection are wanted, and in which order.
///
/// `{"label":"web-1"}`, several keys mean *and*; `+and` and `+or` take lists of filters; a comparison is an object:
/// `{"size":{"+gte":20}}` with `+eq +neq +gt +gte +lt +lte +contains`; nested fields have dots: `entity.id`, also
/// those of lists: `subnets.id`; a list passes when one of its elements does. `+order_by` names the field to sort by, `+order` is `asc` or `desc`.
record Filter(Predicate<ObjectNode> wanted, Optional<Comparator<ObjectNode>> order) {

  /// Reads a header.
  ///
  /// @param filterable the fields it may name
  /// @param unordered those of them that it may not order by
  /// @throws Refusal 400 when it is not such a filter
  static Filter parse(String header, Set<String> filterable, Set<String> unordered) {
    var parser = new Parser(filterable, unordered);
    return new Filter(parser.object(json(header)), parser.order(json(header)));
  }

  /// The text that this field must have to pass the header, if it asks for just that; what is wrong with the header is
  /// found by [#parse].
  static Optional<String> wantedText(String header, String field) {
    try {
      return header.isBlank() ? Optional.empty()
          : Optional.ofNullable(Json.read(header).path(field).textValue());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  Stream<ObjectNode> apply(Stream<ObjectNode> objects) {
    var found = objects.filter(wanted);
    return order.isPresent() ? found.sorted(order.get()) : found;
  }

  private static JsonNode json(String header) {
    try {
      return Json.read(header);
    } catch (JsonProcessingException _) {
      throw invalid("Invalid JSON");
    }
  }

  private static Refusal invalid(String reason) {
    return Refusal.invalid(reason, "X-Filter");
  }

  private record Parser(Set<String> filterable, Set<String> unordered) {

    Predicate<ObjectNode> object(JsonNode filter) {
      if (!filter.isObject()) {
        throw invalid("Must be an object");
      }
      return filter.properties().stream().map(entry -> term(entry.getKey(), entry.getValue()))
          .reduce(_ -> true, Predicate::and);
    }

    Optional<Comparator<ObjectNode>> order(JsonNode filter) {
      var field = filter.path("+order_by");
      var direction = filter.path("+order").asText("asc");
      if (!direction.equals("asc") && !direction.equals("desc")) {
        throw invalid("+order must be asc or desc");
      }
      if (field.isMissingNode() && filter.has("+order")) {
        throw invalid("+order requires +order_by");
      }
      if (field.isMissingNode()) {
        return Optional.empty();
      }
      if (!field.isTextual()) {
        throw invalid("+order_by must be the name of a field");
      }
      var name = known(field.textValue());
      if (unordered.contains(name)) {
        throw invalid("Cannot order by " + name);
      }
      var ascending = Comparator.<ObjectNode, JsonNode>comparing(object -> value(object, name),
          Values::compare);
      return Optional.of(direction.equals("asc") ? ascending : ascending.reversed());
    }

    private Predicate<ObjectNode> term(String key, JsonNode operand) {
      return switch (key) {
        case "+and" -> list(operand).reduce(_ -> true, Predicate::and);
        case "+or" -> list(operand).reduce(_ -> false, Predicate::or);
        case "+order_by", "+order" -> _ -> true;
        default -> field(known(key), operand);
      };
    }

    private Stream<Predicate<ObjectNode>> list(JsonNode operand) {
      if (!operand.isArray()) {
        throw invalid("Must be a list of filters");
      }
      return operand.valueStream().map(this::object);
    }

    private static Predicate<ObjectNode> field(String name, JsonNode operand) {
      if (!operand.isObject()) {
        return object -> Values.any(value(object, name), actual -> Values.equal(actual, operand));
      }
      return operand.properties().stream()
          .map(entry -> comparison(name, entry.getKey(), entry.getValue()))
          .reduce(_ -> true, Predicate::and);
    }

    private static Predicate<ObjectNode> comparison(String name, String operator, JsonNode operand) {
      Predicate<JsonNode> equal = actual -> Values.equal(actual, operand);
      if (operator.equals("+neq")) {
        return object -> !Values.any(value(object, name), equal);
      }
      Predicate<JsonNode> holds = switch (operator) {
        case "+eq" -> equal;
        case "+gt" -> actual -> Values.comparable(actual, operand) && Values.compare(actual, operand) > 0;
        case "+gte" -> actual -> Values.comparable(actual, operand) && Values.compare(actual, operand) >= 0;
        case "+lt" -> actual -> Values.comparable(actual, operand) && Values.compare(actual, operand) < 0;
        case "+lte" -> actual -> Values.comparable(actual, operand) && Values.compare(actual, operand) <= 0;
        case "+contains" -> actual -> Values.contains(actual, operand);
        default -> throw invalid("Unknown operator " + operator);
      };
      return object -> Values.any(value(object, name), holds);
    }

    private String known(String field) {
      if (!filterable.contains(field)) {
        throw invalid("Cannot filter on " + field);
      }
      return field;
    }

    private static JsonNode value(JsonNode object, String name) {
      var value = object;
      for (var part : name.split("\\.", -1)) {
        value = value.isArray() ? ofEach(value, part) : value.path(part);
      }
      return value;
    }

    private static JsonNode ofEach(JsonNode list, String part) {
      var values = Json.array();
      list.valueStream().map(element -> element.path(part)).filter(value -> !value.isMissingNode())
          .forEach(values::add);
      return values;
    }
  }
}
