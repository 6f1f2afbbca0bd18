package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.FigureQuery;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.testing.SampleDiagrams;

class ReadingOrderTest {
  @Test
  void goesThroughARegionLineByLineThenToTheNext() {
    var sample = SampleDiagrams.planned();
    var order = ReadingOrder
        .of(new PlacedDiagram(sample, DiagramLayouter.layout(DiagramShape.of(sample), 3.2)));
    assertThat(order).startsWith("us-east", "us-east/webservernb", "us-east/mysqlnb", "us-east/webservers",
        "us-east/mysqlnodes", "us-east/ndbdatanodes").hasSize(18);
    assertThat(order.get(9)).isEqualTo("eu-central");
  }

  @Test
  void whatIsFoundIsInThatOrder() {
    var sample = SampleDiagrams.planned();
    var shape = DiagramShape.of(sample);
    assertThat(
        new Shown(new PlacedDiagram(sample, DiagramLayouter.layout(shape, 3.2)), shape)
            .find(FigureQuery.of("mysqlnodes")))
        .containsExactly("us-east/mysqlnodes", "eu-central/mysqlnodes");
    assertThat(new Shown(new PlacedDiagram(sample, DiagramLayouter.layout(shape, 3.2)), shape)
        .find(FigureQuery.of("web region:us-*")))
        .containsExactly("us-east/webservernb", "us-east/webservers");
  }
}
