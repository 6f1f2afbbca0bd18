package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cloud.Price;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceKind;
import org.lct.testing.SamplePlans;

class PlanCostTest {
  private static final Catalog CATALOG = BundledCatalog.load();

  private static PlanCost cost(ClusterPlan plan, Catalog catalog) {
    var request = new ExpandRequest(plan, "test", catalog, CounterValues.NONE, List.of());
    return PlanCost.of(new PlanExpander().draft(request).expansion(), catalog);
  }

  @Test
  void addsUpTheWordpressCluster() {
    var cost = cost(SamplePlans.haWordpress(), CATALOG);

    assertThat(cost.total()).isEqualByComparingTo("17724.00");
    assertThat(cost.byRegion().get("us-east")).isEqualByComparingTo("8862.00");
    assertThat(cost.byRegion().get("eu-central")).isEqualByComparingTo("8862.00");
    assertThat(cost.byNodePlan().get("webservers")).isEqualByComparingTo("480");
    assertThat(cost.byNodePlan().get("memcached")).isEqualByComparingTo("9600");
    assertThat(cost.byNodePlan().get("mysqlnodes")).isEqualByComparingTo("1536");
    assertThat(cost.byNodePlan().get("ndbdatanodes")).isEqualByComparingTo("4800");
    assertThat(cost.byNodePlan().get("ndbmgmtnodes")).isEqualByComparingTo("768");
    assertThat(cost.of(ResourceKind.VOLUME)).isEqualByComparingTo("500");
    assertThat(cost.of(ResourceKind.NODEBALANCER)).isEqualByComparingTo("40");
    assertThat(cost.unknown()).isEmpty();
  }

  @Test
  void addsUpTheDataCluster() {
    assertThat(cost(SamplePlans.mendedIotCruncher(), CATALOG).total()).isEqualByComparingTo("16144.00");
  }

  @Test
  void namesEachLineByWhatItIsAbout() {
    var cost = cost(SamplePlans.of("""
        regions:
        - region: id-cgk
          nodes:
          - name: db
            type: g6-standard-1
            count: 2
            storage: [{label: data, size: 20GB, type: blockstore}]
          nodebalancers: [{name: front, tag: db}]
          volumes: [{label: shared, size: 100GB}]
        """), CATALOG);

    assertThat(cost.lines()).containsExactly(
        new PlanCost.Line("id-cgk", ResourceKind.LINODE, "db", 2, new BigDecimal("28.8"),
            new BigDecimal("0.044")),
        new PlanCost.Line("id-cgk", ResourceKind.VOLUME, "db", 2, new BigDecimal("4.80"),
            new BigDecimal("0.00720")),
        new PlanCost.Line("id-cgk", ResourceKind.VOLUME, "shared", 1, new BigDecimal("12.00"),
            new BigDecimal("0.01800")),
        new PlanCost.Line("id-cgk", ResourceKind.NODEBALANCER, "front", 1, new BigDecimal("12"),
            new BigDecimal("0.018")));
  }

  @Test
  void namesWhatHasNoKnownPrice() {
    var free = new Catalog("test", CATALOG.readOn(), CATALOG.regions(), CATALOG.types(), CATALOG.images(),
        Price.UNKNOWN, Price.UNKNOWN, Price.UNKNOWN);
    var cost = cost(SamplePlans.of("""
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-standard-1, backups: true}]
          nodebalancers: [{name: front, tag: web}]
          volumes: [{label: shared, size: 100GB}]
        """), free);

    assertThat(cost.total()).isEqualByComparingTo("14.5");
    assertThat(cost.unknown()).containsExactly("NodeBalancers", "volumes");
  }

  @Test
  void backupsAreAPartOfWhatANodeCosts() {
    var cost = cost(SamplePlans.of("""
        regions:
        - region: br-gru
          nodes: [{name: web, type: g6-standard-1, count: 2, backups: true}]
        """), CATALOG);

    assertThat(cost.total()).isEqualByComparingTo("40.6");
    assertThat(cost.hourly()).isEqualByComparingTo("0.060");
    assertThat(cost.unknown()).isEmpty();
  }
}
