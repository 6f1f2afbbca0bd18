package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// A person goes from plan to plan and finds the diagrams as they were left.
@OnDisplay
class TabViewStory {
  private static final String OTHER = "format: 2\nname: other\nregions: [{region: us-east}, {region: us-ord}]\n";

  @Test
  void aPlanIsShownWhereItWasLeft() {
    try (var shown = PlanStage.show(1440, 800, Theme.LIGHT)) {
      var robot = new FxRobot();
      shown.open(Plans.shop());
      TestStage.run(() -> shown.view().diagram().requestFocus());
      robot.push(KeyCode.SHORTCUT, KeyCode.PLUS).push(KeyCode.SHORTCUT, KeyCode.PLUS);
      var left = camera(shown);
      shown.open(Plans.file("other.yaml", OTHER));
      assertThat(camera(shown)).isNotEqualTo(left);
      var whole = camera(shown);
      for (int round = 0; round < 2; round++) {
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        shown.settle();
        assertThat(camera(shown)).isEqualTo(left);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        shown.settle();
        assertThat(camera(shown)).isEqualTo(whole);
      }
    }
  }

  private static Camera camera(PlanStage shown) {
    return TestStage.onFx(() -> shown.view().diagram().cameraProperty().get());
  }
}
