package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
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
  void aFigureThatDiffersInItsRegionHasNoTwins() {
    var planned = SampleDiagrams.planned();
    var regions = new ArrayList<>(planned.regions());
    var east = regions.removeFirst();
    regions.addFirst(new RegionBox(east.id(), east.country(), east.place(), east.template(),
        Set.of("us-east/webservers"), east.chips(), east.summary(), east.figures(), Set.of()));
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

  private static PlacedDiagram of(Diagram diagram) {
    return new PlacedDiagram(diagram, DiagramLayouter.layout(DiagramShape.of(diagram), 1.6));
  }
}
