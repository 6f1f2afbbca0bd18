package org.lct.fix;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.lct.expand.LegalNames;
import org.lct.plan.ClusterPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;
import org.lct.planfile.PlanEdit.InsertItem;

/// Declares a counter that a pattern uses: for the region or region plan that the pattern stands in; for the whole
/// plan, if it stands among its defaults.
record DeclareCounter() implements FixKind {
  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    return flaw.plan().stream().flatMap(plan -> Placeholder.of(flaw).stream().map(Placeholder::name)
        .filter(name -> LegalNames.problem(name, flaw.path()).isEmpty())
        .map(name -> declare(name, counters(plan, flaw.path()))));
  }

  private static QuickFix declare(String name, Placed<List<String>> counters) {
    return QuickFix.of("Declare the counter " + name,
        new InsertItem(counters.path(), counters.value().size(), TextNode.valueOf(name)));
  }

  private static Placed<List<String>> counters(ClusterPlan plan, PlanPath pattern) {
    return Stream.concat(plan.placedRegionPlans(), plan.placedRegions())
        .filter(region -> isInside(pattern, region.path())).findFirst().map(DeclareCounter::counters)
        .orElseGet(() -> new Placed<>(PlanPath.ROOT.key("counters"), plan.counters()));
  }

  private static Placed<List<String>> counters(Placed<RegionPlan> region) {
    return new Placed<>(region.path().key("counters"), region.value().counters());
  }

  private static boolean isInside(PlanPath path, PlanPath around) {
    int depth = around.segments().size();
    return path.segments().size() > depth && path.segments().subList(0, depth).equals(around.segments());
  }
}
