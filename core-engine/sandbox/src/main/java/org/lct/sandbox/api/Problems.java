package org.lct.sandbox.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with one request, so that it is refused once for all of it.
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /// Notes a problem with a field.
  public void add(String reason, @Nullable String field) {
    found.add(new Problem(reason, field));
  }

  /// Notes a problem with a field unless the condition holds.
  public void require(boolean condition, String reason, @Nullable String field) {
    if (!condition) {
      add(reason, field);
    }
  }

  /// Notes a problem with a field unless the condition holds, or something else is wrong with the field: then this one
  /// may only follow from that.
  public void requireOfSound(boolean condition, String reason, String field) {
    if (found.stream().noneMatch(problem -> field.equals(problem.field()))) {
      require(condition, reason, field);
    }
  }

  /// Whether nothing was noted.
  public boolean isEmpty() { return found.isEmpty(); }

  /// Refuses the request with 400 when anything was noted.
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new Refusal(400, found);
    }
  }
}
