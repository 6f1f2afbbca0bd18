package org.lct.validate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.PlanCost;
import org.lct.plan.PlanPath;

/// A month costs no more than the plan's budget.
final class Budget implements PlanRule {
  private static final Subject PLACE = Subject.at(PlanPath.ROOT.key("budget"));

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.request().plan().budget().stream()
        .flatMap(budget -> check(budget, PlanCost.of(draft.expansion(), draft.request().catalog())));
  }

  private static Stream<Diagnostic> check(BigDecimal budget, PlanCost cost) {
    if (cost.total().compareTo(budget) > 0)
      return Stream.of(Diagnostic.error("over-budget", PLACE,
          String.format(Locale.ROOT, "A month costs $%,.2f; the budget is $%,.2f", cost.total(), budget),
          "Make the plan smaller, choose cheaper types, or raise `budget`."));
    return cost.unknown().isEmpty()
        ? Stream.empty()
        : Stream.of(Diagnostic.warning("budget-unchecked", PLACE,
            "The budget cannot be checked: some prices are not known",
            "Not known are those of %s.".formatted(String.join(", ", cost.unknown()))));
  }
}
