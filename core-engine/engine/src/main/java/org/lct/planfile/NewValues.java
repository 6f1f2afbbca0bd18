package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.plan.PlanPath;

/// What must be known of new values; refuses those that no plan can hold: nested too deep, or of a kind that is not JSON.
final class NewValues {
  private NewValues() {}

  /// Checks a value that is to be written at a path.
  ///
  /// @throws Refusal if it cannot be written
  static void check(Draft draft, PlanPath path, JsonNode value, int levels) throws Refusal {
    if (!isJson(value, levels))
      throw EditProblems.notPossible(draft.source(), path, draft.root());
  }

  /// Whether there is a text of several lines in a value.
  static boolean haveLines(JsonNode value) {
    return value.isTextual() ? value.textValue().contains("\n")
        : value.valueStream().anyMatch(NewValues::haveLines);
  }

  private static boolean isJson(JsonNode value, int levels) {
    return switch (value.getNodeType()) {
      case ARRAY, OBJECT -> levels > 0 && value.valueStream().allMatch(part -> isJson(part, levels - 1));
      case STRING, BOOLEAN, NULL -> true;
      case NUMBER -> !value.isFloatingPointNumber() || value.isBigDecimal()
          || Double.isFinite(value.doubleValue());
      case BINARY, MISSING, POJO -> false;
    };
  }
}
