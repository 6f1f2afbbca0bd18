package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.PlanPath;

/// The values that a plan writes.
final class Entries {
  private Entries() {}

  /// The value at a path, as it is written.
  static Optional<JsonNode> value(CheckedPlan plan, PlanPath path) {
    return Optional.of(plan.tree().at(path.toString())).filter(node -> !node.isMissingNode());
  }

  /// How many items a list has, drawn or not; none if there is no list.
  static int count(CheckedPlan plan, PlanPath list) {
    int count = 0;
    while (plan.file().document().rangeOf(list.index(count)).isPresent())
      count++;
    return count;
  }
}
