package org.lct.fix;

import java.util.List;
import org.lct.planfile.PlanEdit;

/// One way of mending a problem of a plan.
///
/// @param title what a button that does it says: "Declare the counter kafkacounter3"
/// @param edits what it changes, one after the other
public record QuickFix(String title, List<PlanEdit> edits) {
  public QuickFix { edits = List.copyOf(edits); }

  /// A fix of one edit.
  static QuickFix of(String title, PlanEdit edit) {
    return new QuickFix(title, List.of(edit));
  }
}
