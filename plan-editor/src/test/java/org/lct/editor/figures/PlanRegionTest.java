package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;

class PlanRegionTest {
  @Test
  void nodePlansAreFollowedByTheirVolumesThenComeNodeBalancers() {
    assertThat(region(Plans.checked(Plans.haWordpress()).regions()).parts()).extracting(PlanPart::id)
        .containsExactly("us-east/webservers", "us-east/memcached", "us-east/mysqlnodes",
            "us-east/ndbdatanodes", "us-east/ndbdatanodes/volume.data", "us-east/ndbmgmtnodes",
            "us-east/webservernb/nodebalancer", "us-east/mysqlnb/nodebalancer");
  }

  @Test
  void volumesOfTheRegionComeLast() {
    assertThat(region(Plans.checked(Plans.shop()).regions()).parts()).extracting(PlanPart::name)
        .containsExactly("web", "caches", "web", "backup", "spare");
  }

  @Test
  void countsItsLinodes() {
    var regions = Plans.checked(Plans.haWordpress()).regions();
    assertThat(regions).extracting(PlanRegion::id).containsExactly("us-east", "eu-central");
    assertThat(regions).extracting(PlanRegion::linodes).containsExactly(41, 41);
  }

  @Test
  void namesTheRegionPlanItApplies() {
    assertThat(region(Plans.checked(Plans.haWordpress()).regions()).template().flatMap(plan -> plan.name()))
        .contains("ha-wordpress-region");
    assertThat(region(Plans.checked(Plans.shop()).regions()).template()).isEmpty();
  }

  @Test
  void ofTwoRegionsInOnePlaceTheFirstIsDrawn() {
    var regions = Plans.checked("""
        name: twice
        regions:
        - region: us-east
          nodes: [{name: first, type: g6-standard-1}]
        - region: us-east
          nodes: [{name: second, type: g6-standard-1}]
        """).regions();
    assertThat(regions).hasSize(1);
    assertThat(region(regions).parts()).extracting(PlanPart::name).containsExactly("first");
  }

  @Test
  void ofTwoNodePlansOfOneNameBothAreDrawnTheSecondUnderAnother() {
    var regions = Plans.checked("""
        name: twice
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1, count: 2}
          - {name: web, type: g6-standard-1, count: 3}
        """).regions();
    assertThat(region(regions).parts()).extracting(PlanPart::id).containsExactly("us-east/web",
        "us-east/web-2");
  }

  @Test
  void aPlaceThatIsNotKnownIsDrawnUnderItsOwnName() {
    assertThat(Plans.checked("name: lost\nregions: [{region: atlantis}]").regions())
        .extracting(PlanRegion::id).containsExactly("atlantis");
  }

  private static PlanRegion region(List<PlanRegion> regions) {
    return regions.getFirst();
  }
}
