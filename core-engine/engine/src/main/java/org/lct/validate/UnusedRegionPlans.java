package org.lct.validate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.Placed;
import org.lct.plan.RegionPlan;

/// Every region plan is applied by some region.
final class UnusedRegionPlans implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var used = draft.resolved().regions().stream().flatMap(region -> region.written().layers().stream())
        .map(Placed::path).collect(Collectors.toSet());
    return draft.request().plan().placedRegionPlans().filter(template -> !used.contains(template.path()))
        .map(UnusedRegionPlans::problem);
  }

  private static Diagnostic problem(Placed<RegionPlan> template) {
    return template.value().name()
        .map(name -> Diagnostic.warning("unused-region-plan", Subject.at(template.path().key("name")),
            "No region uses the region plan `%s`".formatted(name),
            "Write `regionplan: %s` in a region, or remove it.".formatted(name)))
        .orElseGet(() -> Diagnostic.warning("unused-region-plan", Subject.at(template.path()),
            "This region plan has no name, so no region can use it", "Write `name:` in it, or remove it."));
  }
}
