package org.lct.expand;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceAddress;
import org.lct.testing.SamplePlans;

/// Expansions for tests, at the built-in catalogue.
final class Expansions {
  static final Catalog CATALOG = BundledCatalog.load();

  private Expansions() {}

  static ExpansionDraft draft(String yaml) {
    return draft(SamplePlans.of(yaml), CounterValues.NONE);
  }

  static ExpansionDraft draft(ClusterPlan plan, CounterValues counters) {
    return new PlanExpander().draft(new ExpandRequest(plan, plan.name().orElse("test"), CATALOG, counters,
        List.of("192.0.2.1")));
  }

  static Expansion expand(String yaml) {
    return draft(yaml).checked().value().orElseThrow();
  }

  static Expansion expand(ClusterPlan plan, CounterValues counters) {
    return draft(plan, counters).checked().value().orElseThrow();
  }

  static <R extends DesiredResource> R find(Expansion expansion, Class<R> kind, String address) {
    return Optional.of(new ResourceAddress(address))
        .flatMap(wanted -> expansion.each(kind).filter(found -> found.address().equals(wanted)).findFirst())
        .orElseThrow();
  }
}
