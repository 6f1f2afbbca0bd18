package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TabPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanFile;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// Pictures of the design perspective in its states, to be held beside the design.
@OnDisplay
class PlanPictureStory {
  @ParameterizedTest
  @CsvSource({"DARK, 1440, 900"})
  void sampleWithItsCost(Theme theme, int width, int height) {
    picture("cost", theme, width, height, Optional.of(Plans.sample()),
        shown -> ((TabPane) shown.view().lookup(".bottom")).getSelectionModel().selectLast());
  }

  @ParameterizedTest
  @CsvSource({"DARK, 1180, 760"})
  void withAnError(Theme theme, int width, int height) {
    picture("error", theme, width, height, Optional.of(Plans.iotCruncher()),
        shown -> shown.view().problems().selectWorstOf("ap-south/kafkaservers3"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1440, 900", "LIGHT, 1180, 760"})
  void selection(Theme theme, int width, int height) {
    picture("selection", theme, width, height, Optional.of(Plans.haWordpress()),
        shown -> shown.session().selectionProperty().set(Set.of("us-east/webservers")));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1440, 900"})
  void noPlan(Theme theme, int width, int height) {
    picture("no-plan", theme, width, height, Optional.of(Plans.noPlan()), _ -> {});
  }

  @ParameterizedTest
  @CsvSource({"DARK, 1180, 760"})
  void nothingOpen(Theme theme, int width, int height) {
    picture("nothing", theme, width, height, Optional.empty(), _ -> {});
  }

  private static void picture(String name, Theme theme, int width, int height, Optional<PlanFile> plan,
      Consumer<PlanStage> change) {
    try (var shown = PlanStage.show(width, height, theme)) {
      plan.ifPresent(shown::open);
      TestStage.run(() -> change.accept(shown));
      shown.settle();
      var file = shown.stage()
          .screenshot("plan-%s-%d-%s".formatted(name, width, theme.name().toLowerCase(Locale.ROOT)));
      assertThat(file).isNotEmptyFile();
    }
  }
}
