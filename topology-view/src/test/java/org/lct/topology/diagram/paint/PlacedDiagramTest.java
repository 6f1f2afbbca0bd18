package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.testing.SampleDiagrams;

class PlacedDiagramTest {
  private final PlacedDiagram sample = of(SampleDiagrams.planned());

  @Test
  void figuresOfOneSharedPlanAreTwins() {
    assertThat(sample.twins(List.of("us-east/webservers"))).containsExactly("eu-central/webservers");
    assertThat(sample.twins(Set.of())).isEmpty();
    assertThat(of(SampleDiagrams.fleet(2, 3)).twins(List.of("region-0/sparkservers"))).isEmpty();
  }

  @Test
  void regionsOfOneSharedPlanAreTwins() {
    assertThat(sample.twins(List.of("us-east"))).containsExactly("eu-central");
    assertThat(sample.twins(List.of("us-east", "eu-central"))).isEmpty();
    assertThat(of(SampleDiagrams.fleet(2, 3)).twins(List.of("region-0"))).isEmpty();
  }

  @Test
  void aFigureThatDiffersInItsRegionHasNoTwins() {
    var planned = SampleDiagrams.planned();
    var regions = new ArrayList<>(planned.regions());
    var east = regions.removeFirst();
    regions.addFirst(new RegionBox(east.id(), east.country(), east.place(), east.template(),
        Set.of("us-east/webservers"), east.chips(), east.summary(), List.of(), east.figures(), Set.of()));
    var overridden = of(new Diagram(planned.title(), planned.summary(), regions, planned.edges()));
    assertThat(overridden.twins(Set.of("us-east/webservers"))).isEmpty();
    assertThat(overridden.twins(Set.of("eu-central/webservers"))).isEmpty();
    assertThat(overridden.twins(Set.of("us-east/memcached"))).containsExactly("eu-central/memcached");
  }

  @Test
  void aFigureIsFoundBeforeItsRegion() {
    var web = sample.layout().box("us-east/webservers");
    assertThat(sample.idAt(web.centerX(), web.centerY())).contains("us-east/webservers");
    var region = sample.layout().box("us-east");
    assertThat(sample.idAt(region.x() + 1, region.y() + 1)).contains("us-east");
    assertThat(sample.idAt(-1, -1)).isEmpty();
  }

  @Test
  void thePartOfAFigureTouchesThatFigureAlone() {
    var web = sample.layout().box("us-east/webservers");
    assertThat(sample.figuresIn(web)).extracting(Figure::id).containsExactly("us-east/webservers");
  }

  @Test
  void aFigureIsKnownWithItsRegion() {
    assertThat(sample.regionOf("us-east/webservers")).hasValueSatisfying(
        region -> assertThat(region.id()).isEqualTo("us-east"));
    assertThat(sample.figure("us-east/nothing")).isEmpty();
    assertThat(sample.regionOf("us-east")).isEmpty();
  }

  @Test
  void aNodeOfAnExpandedPlanIsFoundByItsIdentityAndAtItsPlace() {
    var expanded = of(SampleDiagrams.planned().withExpanded(Set.of("us-east/webservers")));
    var third = expanded.node("us-east/webservers[3]").orElseThrow();
    assertThat(third.index()).isEqualTo(3);
    assertThat(third.status()).isEqualTo(NodeStatus.PLANNED);
    assertThat(expanded.layout().box("us-east/webservers").contains(third.box())).isTrue();
    assertThat(expanded.nodeAt(third.box().centerX(), third.box().centerY())).contains(third);
    assertThat(expanded.box("us-east/webservers[3]")).contains(third.box());
    assertThat(expanded.regionOf("us-east/webservers[3]").map(RegionBox::id)).contains("us-east");
    assertThat(expanded.nodes("us-east/webservers")).hasSize(20);
  }

  @Test
  void nodesThatAreNotShownAreNowhere() {
    var expanded = of(SampleDiagrams.planned().withExpanded(Set.of("us-east/webservers")));
    assertThat(Stream.of("us-east/webservers[0]", "us-east/webservers[21]", "us-east/webservers[x]",
        "us-east/memcached[1]", "us-east/webservers[99999999999]").map(expanded::node))
        .containsOnly(Optional.empty());
    var card = expanded.layout().box("us-east/memcached");
    assertThat(expanded.nodeAt(card.centerX(), card.centerY())).isEmpty();
    assertThat(expanded.nodes("us-east/memcached")).isEmpty();
  }

  @Test
  void theHandleIsAtTheRightOfANodePlan() {
    var web = sample.layout().box("us-east/webservers");
    assertThat(sample.handleAt(web.maxX() - 18, web.y() + 38).map(Figure::id)).contains("us-east/webservers");
    assertThat(sample.handleAt(web.centerX(), web.centerY())).isEmpty();
    var balancer = sample.layout().box("us-east/webservernb");
    assertThat(sample.handleAt(balancer.maxX() - 18, balancer.y() + 38)).isEmpty();
  }

  private static PlacedDiagram of(Diagram diagram) {
    return new PlacedDiagram(diagram, DiagramLayouter.layout(DiagramShape.of(diagram), 1.6));
  }
}
