package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;

/// What is shown while diagrams arrive faster than layouts. The test decides when a layout is computed.
@OnDisplay
class DiagramUpdateStory {
  private static final Diagram SAMPLE = SampleDiagrams.planned();
  private static final Diagram OTHER = SampleDiagrams.fleet(2, 3);
  private static final FigureState FAILED = FigureState.of(Health.of(NodeStatus.FAILED, 3));

  private final Queue<Runnable> layouts = new ArrayDeque<>();
  private DiagramView view;

  @BeforeEach
  void showSample() {
    view = TestStage.onFx(() -> new DiagramView(layouts::add));
    set(SAMPLE);
    computeLayouts();
  }

  @Test
  void aDiagramOfTheSameShapeNeedsNoLayout() {
    set(SampleDiagrams.deploying());
    assertThat(layouts).isEmpty();
    assertThat(shown()).isEqualTo(SampleDiagrams.deploying());
    assertThat(isLaidOut()).isTrue();
  }

  @Test
  void aDiagramThatWasShownLatelyNeedsNoLayout() {
    set(OTHER);
    computeLayouts();
    set(SAMPLE);
    assertThat(layouts).isEmpty();
    assertThat(shown()).isEqualTo(SAMPLE);
    assertThat(isLaidOut()).isTrue();
  }

  @Test
  void theOldDiagramStaysUntilTheNewOneHasItsLayout() {
    set(OTHER);
    assertThat(shown()).isEqualTo(SAMPLE);
    assertThat(isLaidOut()).isFalse();
    computeLayouts();
    assertThat(shown()).isEqualTo(OTHER);
    assertThat(isLaidOut()).isTrue();
  }

  @Test
  void aChangeOfStateWhileALayoutIsUnderWayIsShownWithIt() {
    var failed = OTHER.withStates(Map.of("region-0/kafkaservers", FAILED));
    set(OTHER);
    set(failed);
    assertThat(layouts).hasSize(1);
    assertThat(shown()).isEqualTo(SAMPLE);
    computeLayouts();
    assertThat(shown()).isEqualTo(failed);
  }

  @Test
  void goingBackDropsTheLayoutUnderWay() {
    set(OTHER);
    set(SAMPLE);
    assertThat(isLaidOut()).isTrue();
    computeLayouts();
    assertThat(shown()).isEqualTo(SAMPLE);
  }

  @Test
  void otherProportionsGiveAnotherLayout() {
    var before = TestStage.onFx(() -> view.boxOf("eu-central/ndbdatanodes"));
    TestStage.run(() -> view.aspectProperty().set(3.2));
    computeLayouts();
    assertThat(TestStage.onFx(() -> view.boxOf("eu-central/ndbdatanodes"))).isNotEqualTo(before);
  }

  private void set(Diagram diagram) {
    TestStage.run(() -> view.diagramProperty().set(diagram));
  }

  /// Computes on this thread, then waits until the JavaFX thread has received what it was sent.
  private void computeLayouts() {
    layouts.forEach(Runnable::run);
    layouts.clear();
    TestStage.run(() -> {});
  }

  private Diagram shown() {
    return TestStage.onFx(() -> view.shown().orElseThrow().diagram());
  }

  private boolean isLaidOut() { return TestStage.onFx(() -> view.laidOutProperty().get()); }
}
