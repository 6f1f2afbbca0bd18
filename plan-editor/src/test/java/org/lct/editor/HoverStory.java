package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.testing.Dragger;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// What is seen while something hovers, to be held beside the design.
@OnDisplay
class HoverStory {
  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void theLinesTheRoomAndTheMoneyAreSeenBeforeAnythingIsWritten(Theme theme) {
    try (var shown = show(theme)) {
      var dragger = Dragger.on(shown);
      var before = dragger.text();
      dragger.hover("Redis", dragger.place("eu-central"));
      assertThat(dragger.hint()).contains("Add node");
      shown.stage().await(() -> labels(shown, ".drag-hint .label").contains("+$228 a month"));
      assertThat(labels(shown, ".drag-hint .label")).contains("3 nodes in us-east, 3 nodes in eu-central",
          "+$228 a month");
      assertThat(labels(shown, ".middle > .cost-bar .label")).contains("+$228 if you let go");
      assertThat(area(shown)).contains("- name: node");
      assertThat(labels(shown, ".source-strip .label")).anyMatch(
          words -> words.startsWith("Add node: letting go writes lines "));
      assertThat(dragger.text()).isEqualTo(before);
      picture(shown, "accept", theme);
      dragger.robot().moveTo(dragger.row("Redis"));
      shown.stage().await(() -> dragger.hint().isEmpty());
      assertThat(area(shown)).isEqualTo(before);
      assertThat(labels(shown, ".middle > .cost-bar .label")).doesNotContain("+$228 if you let go");
      dragger.drop();
      assertThat(dragger.text()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void whatCannotBeDoneSaysWhy(Theme theme) {
    try (var shown = show(theme)) {
      var dragger = Dragger.on(shown);
      dragger.hover("Private network", dragger.header("us-east"));
      assertThat(dragger.hint()).contains("A subnet is a part of a VPC, and the plan gives us-east none");
      picture(shown, "refuse", theme);
      dragger.drop();
    }
  }

  private static PlanStage show(Theme theme) {
    var shown = PlanStage.show(1600, 1000, theme);
    shown.open(Plans.haWordpress());
    TestStage.run(() -> shown.view().representationProperty().set(Representation.SPLIT));
    shown.settle();
    return shown;
  }

  private static void picture(PlanStage shown, String name, Theme theme) {
    var file = shown.stage().screenshot("hover-" + name + "-" + theme.name().toLowerCase(Locale.ROOT));
    assertThat(file).isNotEmptyFile();
  }

  private static String area(PlanStage shown) {
    return TestStage.onFx(() -> ((CodeArea) shown.view().lookup(".source-area")).getText());
  }

  private static List<String> labels(PlanStage shown, String selector) {
    return TestStage.onFx(() -> shown.view().lookupAll(selector).stream().filter(Node::isVisible)
        .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList());
  }
}
