package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.testing.SampleDiagrams;

class HandLayoutTest {
  private static final HandLayout SOME = new HandLayout(
      Map.of("us-east/webservers", new Point(16, 32), "nowhere/web", new Point(0, 0)),
      Map.of("eu-central", new Point(600, 0)));

  @Test
  void placesAreInWholePixelsAndNeverOutside() {
    assertThat(new HandLayout(Map.of("a", new Point(-3, 7.6)), Map.of()).figures())
        .containsOnly(Map.entry("a", new Point(0, 8)));
  }

  @Test
  void whatADiagramDoesNotHaveIsIgnored() {
    var diagram = SampleDiagrams.planned();
    assertThat(SOME.in(diagram).figures()).containsOnlyKeys("us-east/webservers");
    var gone = new HandLayout(Map.of("nowhere/web", new Point(0, 0)), Map.of());
    assertThat(DiagramShape.of(diagram, gone)).isEqualTo(DiagramShape.of(diagram));
  }

  @Test
  void whatIsForgottenIsArrangedAutomaticallyAgain() {
    var diagram = SampleDiagrams.planned();
    var left = SOME.without(Set.of("us-east/webservers", "eu-central"));
    assertThat(layout(diagram, left)).isEqualTo(layout(diagram, HandLayout.NONE));
    assertThat(layout(diagram, SOME)).isNotEqualTo(layout(diagram, HandLayout.NONE));
  }

  @Test
  void aPlaceIsKnownUnderTheNewNameToo() {
    assertThat(SOME.renamed(Map.of("us-east/webservers", "us-east/front", "us-east/other", "us-east/more"))
        .figures()).containsEntry("us-east/front", new Point(16, 32))
        .containsEntry("us-east/webservers", new Point(16, 32)).doesNotContainKey("us-east/more");
  }

  @Test
  void aRegionGrowsAroundWhatIsPutFarAndPushesOthersAside() {
    var diagram = SampleDiagrams.planned();
    var far = layout(diagram, new HandLayout(Map.of("us-east/memcached", new Point(960, 800)), Map.of()));
    assertThat(far.box("us-east").contains(far.box("us-east/memcached"))).isTrue();
    assertThat(far.box("us-east").intersects(far.box("eu-central"))).isFalse();
    assertThat(far.frame().contains(far.box("eu-central"))).isTrue();
  }

  private static DiagramLayout layout(Diagram diagram, HandLayout hand) {
    return DiagramLayouter.layout(DiagramShape.of(diagram, hand), 1.5);
  }
}
