package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.theme.Theme;

/// Pictures of the design perspective, to be held beside the design.
@OnDisplay
class PlanPictureStory {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void sample(Theme theme) {
    try (var shown = PlanStage.show(1376, 800, theme)) {
      shown.open(Plans.sample());
      assertThat(shown.stage().screenshot("plan-sample-" + theme.name().toLowerCase(Locale.ROOT)))
          .isNotEmptyFile();
    }
  }
}
