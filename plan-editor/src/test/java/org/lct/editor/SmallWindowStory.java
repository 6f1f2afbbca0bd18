package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// A window as small as that of a laptop whose screen is shown at 200 %.
@OnDisplay
class SmallWindowStory {
  @Test
  void theWholeDiagramFitsIntoWhatIsSeenOfIt() {
    try (var shown = PlanStage.show(656, 380, Theme.LIGHT)) {
      shown.open(Plans.haWordpress());
      TestStage.run(shown.view().diagram()::fit);
      shown.settle();
      var diagram = TestStage.onFx(() -> shown.view().diagram().localToScene(
          shown.view().diagram().getLayoutBounds()));
      var below = TestStage.onFx(() -> {
        var pane = shown.view().lookup(".bottom");
        return pane.localToScene(pane.getLayoutBounds());
      });
      var above = TestStage.onFx(() -> {
        var pane = shown.view().lookup(".plan-strip");
        return pane.localToScene(pane.getLayoutBounds());
      });
      shown.stage().screenshot("small-window");
      assertThat(diagram.getMinY()).isGreaterThanOrEqualTo(above.getMaxY());
      assertThat(diagram.getMaxY()).isLessThanOrEqualTo(below.getMinY());
    }
  }
}
