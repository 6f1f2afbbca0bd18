package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.testing.SampleDiagrams;

class DirectionTest {
  private static final DiagramShape SHAPE = DiagramShape.of(SampleDiagrams.planned());

  private final Shown sample = new Shown(
      new PlacedDiagram(SampleDiagrams.planned(), DiagramLayouter.layout(SHAPE, 1.6)), SHAPE);

  @ParameterizedTest
  @CsvSource({"us-east/webservernb, DOWN, us-east/webservers",
      "us-east/webservers, RIGHT, us-east/mysqlnodes",
      "us-east/mysqlnodes, RIGHT, eu-central/webservers", "us-east/webservers, UP, us-east/webservernb",
      "eu-central/webservers, LEFT, us-east/mysqlnodes", "us-east, RIGHT, eu-central"})
  void goesToTheNearestThatWay(String from, Direction direction, String to) {
    assertThat(direction.nearest(sample.layout().box(from), sample.level(from))).contains(to);
  }

  @Test
  void endsAtTheEdge() {
    assertThat(
        Direction.LEFT.nearest(sample.layout().box("us-east/webservers"), sample.level("us-east/webservers")))
        .isEmpty();
  }

  @Test
  void prefersWhatLiesStraightAhead() {
    var start = new Box(0, 0, 100, 100);
    var near = new Box(120, 200, 100, 100);
    var straight = new Box(260, 10, 100, 100);
    assertThat(Direction.RIGHT.nearest(start, Map.of("near", near, "straight", straight)))
        .contains("straight");
  }
}
