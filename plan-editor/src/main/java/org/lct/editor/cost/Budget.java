package org.lct.editor.cost;

import java.math.BigDecimal;
import java.util.Optional;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.plan.ClusterPlan;

/// What a plan may cost a month, beside what it does cost.
///
/// @param limit USD a month
/// @param cost USD a month
record Budget(BigDecimal limit, BigDecimal cost) {
  /// The budget of a plan, if it has one.
  static Optional<Budget> of(CheckedPlan plan) {
    return plan.file().draft().flatMap(ClusterPlan::budget)
        .map(limit -> new Budget(limit, plan.cost().total()));
  }

  /// Whether the plan costs more than it may.
  boolean isExceeded() { return cost.compareTo(limit) > 0; }

  /// "of $20,000", "over the budget by $120".
  String words() {
    return isExceeded() ? Texts.of("cost.over", Money.plain(cost.subtract(limit)))
        : Texts.of("cost.budget", Money.plain(limit));
  }
}
