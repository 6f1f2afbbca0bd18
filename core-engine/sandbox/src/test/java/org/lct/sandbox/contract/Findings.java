package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a schema finds wrong in a body. Of alternatives (`oneOf`, `anyOf`) only what is wrong by the nearest counts: the
/// documents' alternatives differ in a field or two, and some are the same.
final class Findings {
  private final String operation;
  private final Predicate<Violation> excused;

  private Findings(String operation, Predicate<Violation> excused) {
    this.operation = operation;
    this.excused = excused;
  }

  /// What is wrong and not excused.
  static Stream<Violation> of(String operation, Schema schema, JsonNode body, Predicate<Violation> excused) {
    return new Findings(operation, excused).resolved(schema.validate(body)).stream().distinct();
  }

  private List<Violation> resolved(List<Error> errors) {
    var alternatives = errors.stream().filter(error -> error.getKeyword().matches("oneOf|anyOf"))
        .min(Comparator.comparingInt(error -> error.getEvaluationPath().getNameCount()));
    if (alternatives.isEmpty()) {
      return errors.stream().map(this::violation).filter(excused.negate()).toList();
    }
    var choice = alternatives.get();
    var rest = errors.stream().filter(error -> !error.equals(choice) && !isWithin(error, choice)).toList();
    var within = errors.stream().filter(error -> isWithin(error, choice)).toList();
    return Stream.concat(resolved(rest).stream(), nearest(choice, within).stream()).toList();
  }

  private List<Violation> nearest(Error choice, List<Error> errors) {
    var depth = choice.getEvaluationPath().getNameCount();
    Map<Object, List<Error>> branches = errors.stream()
        .collect(Collectors.groupingBy(error -> error.getEvaluationPath().getElement(depth)));
    var all = branches.size() == choice.getSchemaNode().size();
    return all
        ? branches.values().stream().map(this::resolved).min(Comparator.comparingInt(List::size))
            .orElseThrow()
        : List.of();
  }

  private static boolean isWithin(Error error, Error choice) {
    return error.getEvaluationPath().getNameCount() > choice.getEvaluationPath().getNameCount()
        && error.getEvaluationPath().startsWith(choice.getEvaluationPath())
        && error.getInstanceLocation().startsWith(choice.getInstanceLocation());
  }

  private Violation violation(Error error) {
    var property = error.getProperty() == null ? "" : "/" + error.getProperty();
    var place = error.getInstanceLocation().toString().replaceAll("/\\d+(?=/|$)", "/*") + property;
    var isNull = error.getKeyword().equals("type") && error.getInstanceNode().isNull();
    return new Violation(operation, place, isNull ? "null" : error.getKeyword(), error.getMessage());
  }
}
