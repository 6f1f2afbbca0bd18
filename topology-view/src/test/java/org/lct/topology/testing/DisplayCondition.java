package org.lct.topology.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets a test of [OnDisplay] run where there is a display.
final class DisplayCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return TestDisplay.missing().map(DisplayCondition::refuse)
        .orElse(ConditionEvaluationResult.enabled("there is a display"));
  }

  private static ConditionEvaluationResult refuse(String reason) {
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }
}
