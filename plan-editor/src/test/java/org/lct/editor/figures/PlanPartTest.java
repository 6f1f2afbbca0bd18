package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.plan.PlanPath;

class PlanPartTest {
  private final CheckedPlan wordpress = Plans.checked(Plans.haWordpress());
  private final CheckedPlan shop = Plans.checked(Plans.shop());

  @Test
  void aNodeBalancerHasTheNodesOfItsTagBehindIt() {
    assertThat(balancer(wordpress, "us-east/webservernb/nodebalancer").backEnds()).isEqualTo(20);
    assertThat(balancer(wordpress, "us-east/mysqlnb/nodebalancer").backEnds()).isEqualTo(4);
    assertThat(balancer(shop, "us-east/web/nodebalancer").balanced())
        .extracting(nodes -> nodes.name()).containsExactly("web");
  }

  @Test
  void aNodeBalancerWithoutATagHasNone() {
    var plan = Plans.checked("""
        name: idle
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-standard-1}]
          nodebalancers: [{name: lb}]
        """);
    assertThat(balancer(plan, "us-east/lb/nodebalancer").backEnds()).isZero();
  }

  @Test
  void volumesKnowTheirSize() {
    assertThat(part(wordpress, "us-east/ndbdatanodes/volume.data", NodeVolumes.class).gigabytes())
        .isEqualTo(500);
    assertThat(part(shop, "us-east/volume.backup", RegionVolume.class).gigabytes()).isEqualTo(100);
  }

  @Test
  void aVolumeKnowsTheNodePlanItIsAttachedTo() {
    assertThat(part(shop, "us-east/volume.backup", RegionVolume.class).nodePlan()).contains("web");
    assertThat(part(shop, "us-east/volume.spare", RegionVolume.class).nodePlan()).isEmpty();
  }

  @Test
  void partsOfARegionPlanAreWrittenThere() {
    assertThat(wordpress.part("eu-central/webservers").orElseThrow().paths())
        .contains(PlanPath.ROOT.key("regionplan").key("nodes").index(0));
    assertThat(shop.part("eu-central/web").orElseThrow().paths())
        .containsExactly(PlanPath.ROOT.key("regions").index(1).key("nodes").index(0));
  }

  private static Balancer balancer(CheckedPlan plan, String id) {
    return part(plan, id, Balancer.class);
  }

  private static <P extends PlanPart> P part(CheckedPlan plan, String id, Class<P> kind) {
    return kind.cast(plan.part(id).orElseThrow());
  }
}
