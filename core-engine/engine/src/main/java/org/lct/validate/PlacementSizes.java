package org.lct.validate;

import java.util.stream.Stream;
import org.lct.cloud.Region;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.Placement;

/// The nodes of a node plan that are kept on different hosts fit a placement group of their region.
final class PlacementSizes implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().flatMap(wanted -> wanted.region()
        .filter(region -> region.can("Placement Group")).stream()
        .flatMap(region -> wanted.nodePlans().stream().flatMap(nodes -> check(nodes, region))));
  }

  private static Stream<Diagnostic> check(ResolvedNodePlan nodes, Region region) {
    return nodes.plan().placement().filter(placement -> nodes.count() > most(placement, region))
        .map(placement -> Diagnostic.error("placement-group-full",
            Subject.at(nodes.written().pathOf("placement", plan -> plan.placement().isPresent())),
            "`%s` has %d nodes in %s, where a %s placement group has at most %d".formatted(nodes.name(),
                nodes.count(), region.id(), placement.policy(), most(placement, region)),
            "Make several node plans of it" + (placement == Placement.STRICT
                ? ", or write `placement: flexible`, which has room for %d."
                    .formatted(region.placement().flexible())
                : ".")))
        .stream();
  }

  private static int most(Placement placement, Region region) {
    return placement == Placement.STRICT ? region.placement().strict() : region.placement().flexible();
  }
}
