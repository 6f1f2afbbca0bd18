package org.lct.validate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;

/// What nodes use runs on some nodes of the plan. Of names that are not known [UnknownSoftware] speaks.
final class UnservedUses implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.request().plan();
    var used = WrittenNodePlans.of(plan).flatMap(UnservedUses::uses).toList();
    if (used.isEmpty())
      return Stream.empty();
    var run = WrittenNodePlans.of(plan).flatMap(nodes -> nodes.value().software().stream())
        .collect(Collectors.toSet());
    return used.stream()
        .filter(use -> UnknownSoftware.Known.CATALOG.knows(use.value()) && run.stream()
            .noneMatch(software -> isOf(software, use.value()) || isOf(use.value(), software)))
        .map(UnservedUses::problem);
  }

  private static Stream<Placed<String>> uses(Placed<NodePlan> nodes) {
    return Placed.each(nodes.path().key("uses"), nodes.value().uses());
  }

  /// Whether a name is that of a software or of one of its roles.
  private static boolean isOf(String name, String software) {
    return name.equals(software) || name.startsWith(software + ".");
  }

  private static Diagnostic problem(Placed<String> use) {
    return Diagnostic.warning("unserved-use", Subject.at(use.path()),
        "Nothing in the plan runs `%s`".formatted(use.value()),
        "Let nodes run it under `software`, or remove it here: the way to what is not in the plan is not opened by `uses`.");
  }
}
