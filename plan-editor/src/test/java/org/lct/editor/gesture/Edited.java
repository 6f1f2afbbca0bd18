package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanEditor;

/// What gestures make of a plan.
final class Edited {
  private Edited() {}

  /// The text after a gesture.
  static String text(CheckedPlan plan, Gesture gesture) {
    var edited = PlanEditor.apply(plan.file().document(), gesture.edits());
    assertThat(edited.diagnostics()).isEmpty();
    return edited.value().orElseThrow().file().document().text();
  }

  /// What is known of the plan after a gesture.
  static CheckedPlan plan(CheckedPlan plan, Gesture gesture) {
    return Plans.checked(text(plan, gesture));
  }

  /// The lines of a plan, without those that `before` has, too.
  static List<String> newLines(CheckedPlan before, Gesture gesture) {
    var old = before.file().document().text().lines().toList();
    return text(before, gesture).lines().filter(line -> !old.contains(line)).toList();
  }

  /// The names of what stands in a region.
  static Stream<String> names(CheckedPlan plan, String region) {
    return plan.region(region).orElseThrow().parts().stream().map(part -> part.name());
  }
}
