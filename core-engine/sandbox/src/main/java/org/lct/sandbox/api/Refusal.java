package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;

/// A request answered with errors. Thrown so that whatever the request had begun is undone.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<Problem> problems;

  /// Refused with this status for these reasons, at least one.
  public Refusal(int status, List<Problem> problems) {
    super("%d %s".formatted(status, problems), null, false, false);
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  /// Refused with this status for a reason about no single field.
  public static Refusal of(int status, String reason) {
    return new Refusal(status, List.of(new Problem(reason, null)));
  }

  /// 400, for a reason about no single field.
  public static Refusal invalid(String reason) {
    return invalid(reason, null);
  }

  /// 400, for a reason about a field.
  public static Refusal invalid(String reason, @Nullable String field) {
    return new Refusal(400, List.of(new Problem(reason, field)));
  }

  /// 404, in Linode's words.
  public static Refusal notFound() {
    return of(404, "Not found");
  }

  /// The status of the answer.
  public int status() {
    return status;
  }

  /// The body of the answer.
  public ObjectNode view() {
    var json = Json.object();
    var errors = json.putArray("errors");
    problems.forEach(problem -> errors.add(problem.view()));
    return json;
  }
}
