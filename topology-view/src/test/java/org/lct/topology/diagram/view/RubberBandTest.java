package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.testing.SampleDiagrams;

class RubberBandTest {
  private static final DiagramShape SHAPE = DiagramShape.of(SampleDiagrams.planned());

  private final Shown sample = new Shown(
      new PlacedDiagram(SampleDiagrams.planned(), DiagramLayouter.layout(SHAPE, 1.6)), SHAPE);

  @Test
  void coversTheSameWhicheverCornerItBeginsAt() {
    var down = new RubberBand(new Point(10, 20), new Point(110, 70), false);
    var up = new RubberBand(new Point(110, 70), new Point(10, 20), false);
    assertThat(down.box(Camera.HOME)).isEqualTo(new Box(10, 20, 100, 50)).isEqualTo(up.box(Camera.HOME));
  }

  @Test
  void itsBeginningStaysOnTheDiagramAndItsEndUnderTheMouse() {
    var band = new RubberBand(new Point(100, 100), new Point(300, 200), false);
    var camera = new Camera(0.5, 40, 20);
    assertThat(band.box(camera)).isEqualTo(new Box(100, 100, 420, 260));
    assertThat(camera.toScreen(band.box(camera)).maxX()).isEqualTo(300);
  }

  @Test
  void touchesAFigureThatItCoversInPartAndNoRegion() {
    var figure = sample.layout().box("us-east/webservers");
    var corner = new Box(figure.maxX() - 1, figure.maxY() - 1, 5, 5);
    assertThat(sample.figuresIn(corner)).containsExactly("us-east/webservers");
    assertThat(sample.figuresIn(new Box(figure.maxX(), figure.y(), 5, 5))).isEmpty();
    assertThat(sample.figuresIn(sample.layout().frame())).hasSize(16).doesNotContain("us-east");
  }
}
