package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.testing.SampleDiagrams;

class PictureTest {
  private final Picture sample = of(SampleDiagrams.planned());

  @Test
  void figuresOfOneSharedPlanAreTwins() {
    assertThat(sample.twins(List.of("us-east/webservers"))).containsExactly("eu-central/webservers");
    assertThat(sample.twins(Set.of())).isEmpty();
    assertThat(of(SampleDiagrams.fleet(2, 3)).twins(List.of("region-0/sparkservers"))).isEmpty();
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

  private static Picture of(Diagram diagram) {
    return new Picture(diagram, DiagramLayouter.layout(DiagramShape.of(diagram), 1.6));
  }
}
