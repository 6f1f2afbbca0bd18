package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.lct.topology.diagram.layout.Box;

class CameraProperties {
  private static final Box WINDOW = new Box(0, 0, 800, 500);

  @Property
  void zoomingKeepsThePlaceUnderThePointer(@ForAll("cameras") Camera camera,
      @ForAll @DoubleRange(min = 0.01, max = 9) double zoom, @ForAll @DoubleRange(max = 2000) double x,
      @ForAll @DoubleRange(max = 2000) double y) {
    var before = camera.toDiagram(x, y);
    var after = camera.zoomed(zoom, x, y).toDiagram(x, y);
    assertThat(after.x()).isCloseTo(before.x(), within(1e-6));
    assertThat(after.y()).isCloseTo(before.y(), within(1e-6));
  }

  @Property
  void zoomStaysWithinItsLimits(@ForAll("cameras") Camera camera, @ForAll double zoom) {
    assertThat(camera.zoomed(zoom, 0, 0).zoom()).isBetween(Camera.MIN_ZOOM, Camera.MAX_ZOOM);
  }

  @Property
  void fittingShowsEverythingInTheMiddle(@ForAll @DoubleRange(min = 100, max = 9000) double width,
      @ForAll @DoubleRange(min = 100, max = 9000) double height) {
    var content = new Box(0, 0, width, height);
    var seen = Camera.fitting(content, WINDOW.width(), WINDOW.height(), 8).toScreen(content);
    assertThat(WINDOW.grown(1).contains(seen)).isTrue();
    assertThat(seen.centerX()).isCloseTo(WINDOW.centerX(), within(1.0));
    assertThat(seen.centerY()).isCloseTo(WINDOW.centerY(), within(1.0));
  }

  @Property
  void revealingBringsABoxThatFitsIntoView(@ForAll("cameras") Camera camera,
      @ForAll @DoubleRange(min = -3000, max = 3000) double x,
      @ForAll @DoubleRange(min = -3000, max = 3000) double y) {
    var box = new Box(x, y, 90, 50);
    var seen = camera.revealing(box, WINDOW.width(), WINDOW.height(), 24).toScreen(box);
    assertThat(WINDOW.grown(1e-6).contains(seen)).isTrue();
  }

  @Property
  void revealingWhatIsInViewMovesNothing(@ForAll("cameras") Camera camera) {
    var at = camera.toDiagram(400, 250);
    var box = new Box(at.x(), at.y(), 100 / camera.zoom(), 50 / camera.zoom());
    assertThat(camera.revealing(box, WINDOW.width(), WINDOW.height(), 24)).isEqualTo(camera);
  }

  @Provide
  Arbitrary<Camera> cameras() {
    return Combinators.combine(Arbitraries.doubles().between(Camera.MIN_ZOOM, Camera.MAX_ZOOM),
        Arbitraries.doubles().between(-2000, 2000), Arbitraries.doubles().between(-2000, 2000))
        .as(Camera::new);
  }
}
