package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ClusterPlan;
import org.lct.testing.SamplePlans;

class PlanExpanderTest {
  private static final Catalog CATALOG = BundledCatalog.load();

  private static ExpansionDraft draft(ClusterPlan plan) {
    return new PlanExpander().draft(
        new ExpandRequest(plan, plan.name().orElse("test"), CATALOG, CounterValues.NONE,
            List.of("192.0.2.1")));
  }

  @Test
  void expandsTheWordpressClusterOf2017() {
    var draft = draft(SamplePlans.haWordpress());

    assertThat(draft.diagnostics()).noneMatch(Diagnostic::isError);
    var expansion = draft.expansion();
    assertThat(expansion.each(DesiredLinode.class)).hasSize(82);
    assertThat(expansion.each(DesiredNodeBalancer.class)).hasSize(4);
    assertThat(expansion.each(DesiredNodeBalancerConfig.class)).hasSize(4);
    assertThat(expansion.each(DesiredBackEnd.class)).hasSize(48);
    assertThat(expansion.each(DesiredVolume.class)).hasSize(10);
    assertThat(expansion.each(DesiredDisk.class)).hasSize(20);
    assertThat(expansion.each(DesiredConfig.class)).hasSize(10);
  }

  @Test
  void expandsTheDataClusterOf2017() {
    var draft = draft(SamplePlans.mendedIotCruncher());

    assertThat(draft.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(draft.expansion().each(DesiredLinode.class)).hasSize(52);
  }
}
