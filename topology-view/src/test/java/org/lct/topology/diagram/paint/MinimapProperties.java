package org.lct.topology.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;

class MinimapProperties {
  private static final Box MAP = new Box(0, 0, Minimap.WIDTH, Minimap.HEIGHT);

  @Property
  void theWholeDiagramIsOnTheMapHoweverLarge(@ForAll @DoubleRange(min = 100, max = 90_000) double width,
      @ForAll @DoubleRange(min = 100, max = 90_000) double height) {
    var layout = layout(width, height);
    var seen = Minimap.of(layout).camera().toScreen(layout.frame());
    assertThat(MAP.contains(seen)).isTrue();
    assertThat(seen.centerX()).isCloseTo(MAP.centerX(), within(1e-6));
    assertThat(seen.centerY()).isCloseTo(MAP.centerY(), within(1e-6));
  }

  @Property
  void aPlaceThatIsLookedAtIsInTheMiddleOfTheWindow(@ForAll @DoubleRange(max = 168) double x,
      @ForAll @DoubleRange(max = 112) double y, @ForAll @DoubleRange(min = 0.05, max = 4) double zoom) {
    var map = Minimap.of(layout(3000, 1800));
    var camera = map.lookAt(x, y, new Camera(zoom, 17, -40), 800, 500);
    var window = map.window(camera, 800, 500);
    assertThat(camera.zoom()).isEqualTo(zoom);
    assertThat(window.centerX()).isCloseTo(x, within(1e-6));
    assertThat(window.centerY()).isCloseTo(y, within(1e-6));
  }

  @Property
  void nobodyIsLedBesideTheMap(@ForAll @DoubleRange(min = -900, max = 900) double x,
      @ForAll @DoubleRange(min = -900, max = 900) double y) {
    var map = Minimap.of(layout(3000, 1800));
    var window = map.window(map.lookAt(x, y, Camera.HOME, 800, 500), 800, 500);
    assertThat(MAP.grown(1e-6).contains(window.centerX(), window.centerY())).isTrue();
  }

  private static DiagramLayout layout(double width, double height) {
    return new DiagramLayout(new Box(0, 0, width, height), Map.of(), Map.of(), Map.of());
  }
}
