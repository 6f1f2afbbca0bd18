package org.lct.editor.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lct.planfile.PlanDocument;

/// What was found out about the last few documents of a plan, so that who undoes sees the earlier plan in the next
/// frame: checking ten thousand figures again takes half a second. Few, because each has all that a plan stands for.
final class RecentChecks {
  private static final int MOST = 4;

  private final Deque<CheckedPlan> known = new ArrayDeque<>();

  /// What is known of a document, if it was checked lately.
  Optional<CheckedPlan> of(PlanDocument document) {
    return known.stream().filter(plan -> plan.file().document().equals(document)).findFirst();
  }

  /// Remembers what was found out.
  void add(CheckedPlan plan) {
    known.removeIf(one -> one.file().document().equals(plan.file().document()));
    known.addFirst(plan);
    if (known.size() > MOST)
      known.removeLast();
  }
}
