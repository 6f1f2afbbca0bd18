package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Edge;
import org.lct.topology.testing.SampleDiagrams;

class DiagramLayouterTest {
  /// The canvas beside palette and inspector in a window of 1440 × 900.
  private static final double DESIGN = 837.0 / 535;
  /// The canvas above the timeline of a deployment in the same window.
  private static final double DEPLOY = 1016.0 / 315;

  private final Diagram sample = SampleDiagrams.planned();

  @Test
  void theSampleFitsItsDesignCanvasAtNinetyPercent() {
    var frame = layout(sample, DESIGN).frame();
    assertThat(Math.min(837 / frame.width(), 535 / frame.height())).isGreaterThan(0.86);
  }

  @Test
  void aWideCanvasGetsThreeColumnsPerRegion() {
    var layout = layout(sample, DEPLOY);
    assertThat(sample.regions().getFirst().figures().stream().map(figure -> layout.box(figure.id()).x())
        .collect(Collectors.toSet())).hasSize(3);
  }

  @Test
  void regionsThatShareAPlanAreArrangedAlike() {
    var layout = layout(sample, DESIGN);
    var east = layout.box("us-east");
    var central = layout.box("eu-central");
    for (var figure : sample.regions().getFirst().figures()) {
      var twin = figure.id().replace("us-east", "eu-central");
      assertThat(layout.box(twin))
          .isEqualTo(layout.box(figure.id()).plus(central.x() - east.x(), central.y() - east.y()));
    }
  }

  @Test
  void nodePlansWithoutNodeBalancerStandInLineWithThoseBelowOne() {
    var layout = layout(sample, DEPLOY);
    assertThat(List.of("us-east/webservers", "us-east/mysqlnodes", "us-east/ndbdatanodes"))
        .extracting(id -> layout.box(id).y()).containsOnly(layout.box("us-east/webservers").y());
  }

  @Test
  void anEdgeLeavesAndArrivesAtTheMiddleOfASide() {
    var layout = layout(SampleDiagrams.withUses(), DESIGN);
    layout.routes().forEach((edge, route) -> {
      assertThat(route.getFirst()).isIn(ends(layout.box(edge.from())));
      assertThat(route.getLast()).isIn(ends(layout.box(edge.to())));
    });
  }

  @Test
  void anEdgeBetweenRegionsIsRouted() {
    var edge = new Edge("us-east/webservers", "eu-central/mysqlnodes", Edge.Kind.USES, "3306");
    var layout = layout(new Diagram("x", "", sample.regions(), List.of(edge)), DESIGN);
    assertThat(layout.routes().get(edge)).hasSize(4);
  }

  @Test
  void anEmptyDiagramHasAFrame() {
    var layout = layout(Diagram.empty("untitled-1"), DESIGN);
    assertThat(layout.boxes()).isEmpty();
    assertThat(layout.frame().width()).isPositive();
  }

  @Test
  void statesDoNotDecideAboutTheLayout() {
    assertThat(DiagramShape.of(SampleDiagrams.deploying())).isEqualTo(DiagramShape.of(sample));
  }

  private static List<Point> ends(Box box) {
    return List.of(new Point(box.centerX(), box.y()), new Point(box.centerX(), box.maxY()),
        new Point(box.x(), box.centerY()), new Point(box.maxX(), box.centerY()));
  }

  private static DiagramLayout layout(Diagram diagram, double aspect) {
    return DiagramLayouter.layout(DiagramShape.of(diagram), aspect);
  }
}
