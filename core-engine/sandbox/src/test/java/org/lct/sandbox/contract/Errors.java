package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Refusals where no document describes them: as everywhere else, `{"errors":[{"reason":…,"field":…}]}`.
final class Errors {
  private Errors() {}

  /// In what a refusal's body has another form.
  static Stream<Violation> judge(String operation, JsonNode body, Predicate<Violation> excused) {
    var errors = body.path("errors");
    var formed = body.size() == 1 && errors.isArray() && !errors.isEmpty()
        && errors.valueStream().allMatch(error -> error.path("reason").isTextual()
            && error.propertyStream().allMatch(field -> field.getKey().matches("reason|field"))
            && (!error.has("field") || error.path("field").isTextual()));
    return Stream.of(new Violation(operation, "", "errors", "not the form of a refusal: " + body))
        .filter(_ -> !formed).filter(excused.negate());
  }
}
