package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An operation of a document: what it answers.
///
/// @param name method and path, as the document has them: `GET /volumes/{volumeId}`
/// @param content what the document says of it
/// @param schemas those used so far, ready to judge, by status
record Operation(String name, JsonNode content, Map<String, Schema> schemas) {
  Operation(String name, JsonNode content) {
    this(name, content, new ConcurrentHashMap<>());
  }

  /// Whether a request means it.
  boolean fits(String method, String path) {
    return fits(name, method, path);
  }

  /// Whether a request means the operation of this name.
  static boolean fits(String name, String method, String path) {
    var words = name.split(" ", 2);
    var pattern = words[1].split("/", -1);
    var segments = path.split("/", -1);
    return words[0].equals(method) && pattern.length == segments.length
        && Stream.iterate(0, i -> i < pattern.length, i -> i + 1)
            .allMatch(i -> pattern[i].startsWith("{") || pattern[i].equals(segments[i]));
  }

  /// How many parts of the path are parameters: the fewer, the closer it fits.
  long parameters() {
    return name.chars().filter(character -> character == '{').count();
  }

  /// In what the answer is not as the document says.
  ///
  /// @param excused what to leave out
  List<Violation> judge(Answer answer, Predicate<Violation> excused) {
    return Stream.concat(scope(answer).filter(excused.negate()), body(answer, excused)).toList();
  }

  /// Answers that come before the route is known, such as 429, tell no scope.
  private Stream<Violation> scope(Answer answer) {
    var stated = content.path("security").findValues("oauth").stream().flatMap(JsonNode::valueStream)
        .map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    if (answer.scopes().isEmpty()) {
      return Stream.of();
    }
    var expected = stated.isEmpty() ? Set.of("*") : stated;
    return expected.equals(answer.scopeSet()) ? Stream.of()
        : Stream.of(new Violation(name, "", "scope", "%s, not %s".formatted(answer.scopes(), expected)));
  }

  private Stream<Violation> body(Answer answer, Predicate<Violation> excused) {
    var responses = content.path("responses");
    var status = Integer.toString(answer.status());
    var key = responses.has(status) ? status : "default";
    if (!responses.has(key)) {
      return answer.refused() ? Errors.judge(name, answer.body(), excused)
          : Stream.of(new Violation(name, "", "status", "the document knows no " + status));
    }
    var schema = responses.path(key).at("/content/application~1json/schema");
    if (schema.isMissingNode()) {
      return answer.body().isMissingNode() ? Stream.of()
          : Stream.of(new Violation(name, "", "status", "a %s has no body".formatted(status)));
    }
    return Findings.of(name, schemas.computeIfAbsent(key, _ -> Schemas.of(schema)), answer.body(), excused);
  }
}
