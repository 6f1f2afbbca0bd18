package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Linode's OpenAPI documents, read once: a second or two of work.
final class Documents {
  private final List<Operation> operations;

  private Documents(List<Operation> operations) {
    this.operations = operations;
  }

  /// The documents in a folder.
  static Documents read(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new Documents(files.filter(file -> file.toString().endsWith(".yaml")).sorted()
          .flatMap(Documents::operations).toList());
    }
  }

  private static Stream<Operation> operations(Path document) {
    try {
      return new YAMLMapper().readTree(document.toFile()).path("paths").propertyStream()
          .flatMap(path -> operations(path.getKey(), path.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(document.toString(), e);
    }
  }

  private static Stream<Operation> operations(String path, JsonNode methods) {
    return methods.propertyStream().filter(method -> method.getValue().has("responses"))
        .map(method -> new Operation(method.getKey().toUpperCase(Locale.ROOT) + " " + path,
            method.getValue()));
  }

  List<Documented> operations() {
    return operations.stream().map(Documented::of).toList();
  }

  /// In what an answer is not as the documents say.
  ///
  /// @param excused what to leave out
  List<Violation> judge(Answer answer, Predicate<Violation> excused) {
    if (isOutside(answer)) {
      return refusal(answer, excused);
    }
    return operations.stream().filter(operation -> operation.fits(answer.method(), answer.path()))
        .min(Comparator.comparingLong(Operation::parameters))
        .map(operation -> judge(operation, answer, excused)).orElseGet(() -> judgeUnknown(answer, excused));
  }

  private List<Violation> judge(Operation operation, Answer answer, Predicate<Violation> excused) {
    var elements = Differences.COLLECTIONS.get(operation.name());
    if (elements == null || answer.refused()) {
      return operation.judge(answer, excused);
    }
    var one = operations.stream().filter(other -> other.name().equals(elements.operation())).findFirst()
        .orElseThrow();
    return answer.body().at(elements.pointer()).valueStream()
        .flatMap(element -> one.judge(answer.withBody(element), excused).stream()).distinct().toList();
  }

  private static boolean isOutside(Answer answer) {
    return Differences.PRODUCTS.contains(answer.path().split("/", -1)[1])
        || Differences.OUTSIDE.stream().anyMatch(one -> Operation.fits(one, answer.method(), answer.path()));
  }

  private static List<Violation> judgeUnknown(Answer answer, Predicate<Violation> excused) {
    return answer.refused() ? refusal(answer, excused)
        : List.of(new Violation(name(answer), "", "path", "in no document, and not listed as outside them"));
  }

  private static List<Violation> refusal(Answer answer, Predicate<Violation> excused) {
    return answer.refused() ? Errors.judge(name(answer), answer.body(), excused).toList() : List.of();
  }

  private static String name(Answer answer) {
    return answer.method() + " " + answer.path();
  }
}
