package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.Chip;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.theme.Icon;

class PlanDiagramTest {
  private final Diagram wordpress = Plans.checked(Plans.haWordpress()).diagram();
  private final Diagram shop = Plans.checked(Plans.shop()).diagram();

  @Test
  void isCalledLikeTheClusterAndCounts() {
    assertThat(wordpress.title()).isEqualTo("ha-wordpress");
    assertThat(wordpress.summary()).isEqualTo("82 Linodes in 2 regions");
    assertThat(wordpress.health().size()).isEqualTo(82);
  }

  @Test
  void regionsSayWhereTheyAreAndWhatTheyCost() {
    assertThat(wordpress.regions()).extracting(RegionBox::country).containsExactly("US", "DE");
    assertThat(wordpress.regions()).extracting(RegionBox::place).containsExactly("Newark", "Frankfurt");
    assertThat(wordpress.regions()).extracting(RegionBox::summary).containsOnly("$8,862");
    assertThat(wordpress.regions()).extracting(RegionBox::template)
        .containsOnly(Optional.of("ha-wordpress-region"));
  }

  @Test
  void regionsSayWhatIsWrongAndWhichNetworkTheyHave() {
    assertThat(wordpress.regions().getFirst().chips()).extracting(Chip::text).containsExactly("1 warning",
        "Shared plan ha-wordpress-region, 2 regions", "Private addresses");
    assertThat(shop.regions()).extracting(region -> region.chips().getLast().text()).containsExactly("VLAN",
        "No private network");
  }

  @Test
  void nodePlansSayTypeCountCostAndProblems() {
    assertThat(figure(wordpress, "us-east/memcached", NodePlanFigure.class)).satisfies(figure -> {
      assertThat(figure.type()).isEqualTo("Linode 150GB");
      assertThat(figure.count()).isEqualTo(10);
      assertThat(figure.monthlyCost())
          .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("4800"));
      assertThat(figure.icon()).isEqualTo(Icon.CACHE);
      assertThat(figure.state().problems()).isEqualTo(new ProblemCount(0, 1));
    });
  }

  @Test
  void nodePlansAreSearchedByTheTagsOfTheirRegionTooAndByTheirTypeAsWrittenAndAsSold() {
    assertThat(figure(shop, "us-east/web", NodePlanFigure.class).tags()).containsExactly("public", "front");
    assertThat(figure(shop, "us-east/web", NodePlanFigure.class).typeIds()).containsExactly("g6-standard-1");
    assertThat(figure(wordpress, "us-east/webservers", NodePlanFigure.class).typeIds())
        .containsExactly("g5-standard-1", "g6-standard-1");
  }

  @Test
  void iconsFollowTheSoftwareThenTheName() {
    assertThat(figure(shop, "us-east/caches", NodePlanFigure.class).icon()).isEqualTo(Icon.CACHE);
    assertThat(figure(wordpress, "us-east/ndbdatanodes", NodePlanFigure.class).icon())
        .isEqualTo(Icon.NDB_DATA);
    assertThat(figure(wordpress, "us-east/ndbmgmtnodes", NodePlanFigure.class).icon())
        .isEqualTo(Icon.MANAGEMENT);
  }

  @Test
  void nodeBalancersAndVolumesAreDescribedInALine() {
    assertThat(figure(wordpress, "us-east/webservernb/nodebalancer", NodeBalancerFigure.class).detail())
        .isEqualTo("HTTP 80 to 20 nodes");
    assertThat(figure(wordpress, "us-east/ndbdatanodes/volume.data", VolumeFigure.class).detail())
        .isEqualTo("5 × 500 GB xfs, $250");
  }

  @Test
  void aPlanWithErrorsIsDrawnAsFarAsItGoes() {
    var plan = Plans.checked("""
        name: lost
        regions:
        - region: atlantis
          nodes:
          - {name: web, type: g6-none}
          - {name: caches}
        """);
    assertThat(plan.problemCount().errors()).isPositive();
    assertThat(plan.expansion()).isEmpty();
    assertThat(plan.diagram().regions()).singleElement().satisfies(region -> {
      assertThat(region.country()).isEqualTo("??");
      assertThat(region.place()).isEqualTo("Unknown place");
      assertThat(region.summary()).isEqualTo("$0");
    });
    assertThat(figure(plan.diagram(), "atlantis/web", NodePlanFigure.class).type()).isEqualTo("g6-none");
    assertThat(figure(plan.diagram(), "atlantis/web", NodePlanFigure.class).monthlyCost()).isEmpty();
    assertThat(figure(plan.diagram(), "atlantis/caches", NodePlanFigure.class).type()).isEqualTo("No type");
  }

  @Test
  void aPlanWithoutRegionsIsEmpty() {
    var diagram = Plans.checked("name: nothing\nformat: 2\n").diagram();
    assertThat(diagram.title()).isEqualTo("nothing");
    assertThat(diagram.summary()).isEqualTo("No Linodes in no region");
    assertThat(diagram.regions()).isEmpty();
  }

  private static <F extends Figure> F figure(Diagram diagram, String id, Class<F> kind) {
    return kind.cast(diagram.figures().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow());
  }
}
